package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The host's database: where connections come from, and which transaction the stores take part in.
 *
 * <pre>{@code
 * JdbcDatabase database = JdbcDatabase.of(dataSource, SqlDialect.POSTGRESQL)
 *         .joining(this::runningTransaction);
 * }</pre>
 *
 * <p>Inside a transaction of the host the stores use its connection and leave it open and uncommitted. Otherwise every call
 * takes a connection in auto-commit mode, makes a transaction of its own, commits or rolls back, and gives the connection
 * back as it was. Immutable and safe for use by several threads, as its data source is.
 */
public final class JdbcDatabase {

    /** No such table, in PostgreSQL and in H2. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    /** Of two transactions that cannot both succeed this one was given up, or it has waited too long for the other. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01", "55P03", "HYT00");

    private final DataSource dataSource;
    private final SqlDialect dialect;
    private final HostTransaction host;

    private JdbcDatabase(DataSource dataSource, SqlDialect dialect, HostTransaction host) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
        this.dialect = requireNonNull(dialect, "dialect");
        this.host = requireNonNull(host, "host");
    }

    /**
     * A database whose transactions are the stores' own.
     *
     * @param dataSource gives connections in auto-commit mode
     * @param dialect its kind
     * @return the database
     */
    public static JdbcDatabase of(DataSource dataSource, SqlDialect dialect) {
        return new JdbcDatabase(dataSource, dialect, Optional::empty);
    }

    /**
     * The same database with the stores taking part in the host's transactions.
     *
     * @param host finds the transaction that is running
     * @return the changed copy
     */
    public JdbcDatabase joining(HostTransaction host) {
        return new JdbcDatabase(dataSource, dialect, host);
    }

    /** {@return the kind of database} */
    public SqlDialect dialect() {
        return dialect;
    }

    /** Does some work in the host's transaction, or else in one of its own. */
    <T> T run(String what, Work<T> work) throws IOException {
        try {
            Optional<Connection> joined = host.current();
            return joined.isPresent() ? work.on(joined.get()) : inOwnTransaction(work);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    /** Does some work in a transaction of its own, whatever the host has begun. */
    <T> T runAlone(String what, Work<T> work) throws IOException {
        try {
            return inOwnTransaction(work);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    /** The isolation of the host's transaction, as {@link Connection} numbers it; empty if none is running. */
    OptionalInt joinedIsolation() throws IOException {
        try {
            Optional<Connection> joined = host.current();
            return joined.isPresent() ? OptionalInt.of(joined.get().getTransactionIsolation()) : OptionalInt.empty();
        } catch (SQLException e) {
            throw failure("look at the transaction", e);
        }
    }

    private <T> T inOwnTransaction(Work<T> work) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("the data source gave a connection that is not in auto-commit mode:"
                        + " it may be in somebody's transaction\nMaybe say how that transaction is found: "
                        + "JdbcDatabase.joining; or set the pool to auto-commit.");
            }
            connection.setAutoCommit(false);
            boolean isDone = false;
            try {
                T result = work.on(connection);
                connection.commit();
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    static boolean isNoTable(IOException failure) {
        return failure.getCause() instanceof SQLException cause && isOf(NO_TABLE, cause);
    }

    static boolean isGivenUp(IOException failure) {
        return failure.getCause() instanceof SQLException cause && isOf(GIVEN_UP, cause);
    }

    private static boolean isOf(Set<String> states, SQLException cause) {
        return cause.getSQLState() != null && states.contains(cause.getSQLState());
    }

    private static IOException failure(String what, SQLException cause) {
        String advice = isOf(NO_TABLE, cause)
                ? "\nMaybe the tables are missing: JdbcSchema.migrate makes them, or its scripts."
                : "";
        return new IOException(
                "the database could not " + what + " (SQL state " + cause.getSQLState() + ")" + advice, silent(cause));
    }

    /** Without its message and its own causes: drivers write rows into them, and logs write them out. */
    private static SQLException silent(SQLException cause) {
        SQLException silent = new SQLException(cause.getClass().getName(), cause.getSQLState(), cause.getErrorCode());
        silent.setStackTrace(cause.getStackTrace());
        return silent;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }
}
