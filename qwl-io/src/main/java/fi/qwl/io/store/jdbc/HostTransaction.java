package fi.qwl.io.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How the stores find the transaction that the host has begun on this thread. They work on its connection and neither commit
 * nor roll back nor close it: what they wrote is kept or forgotten with everything else of the transaction.
 */
@FunctionalInterface
public interface HostTransaction {

    /**
     * The connection of the transaction that is running.
     *
     * @return the connection; empty if no transaction is running on this thread, then the stores open one of their own
     * @throws SQLException if the host cannot say
     */
    Optional<Connection> current() throws SQLException;
}
