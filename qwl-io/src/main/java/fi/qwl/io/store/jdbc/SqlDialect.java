package fi.qwl.io.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** A database that the stores know. Everything they ask is the same in each, but for what is said here. */
public enum SqlDialect {
    /** PostgreSQL, tried with 14 and 17. */
    POSTGRESQL(" on conflict do nothing", "select pg_advisory_xact_lock(7245903216)"),
    /** H2 2.x, in memory, or in a file with {@code ;WRITE_DELAY=0} in its address: otherwise a commit is not yet on the disk. */
    H2("", "");

    private final String unlessTaken;
    private final String lock;

    SqlDialect(String unlessTaken, String lock) {
        this.unlessTaken = unlessTaken;
        this.lock = lock;
    }

    /**
     * The dialect of a database.
     *
     * @param dataSource gives a connection, which is closed again
     * @return the dialect
     * @throws IllegalArgumentException if the stores do not know this kind of database
     * @throws IOException if no connection is given
     */
    public static SqlDialect of(DataSource dataSource) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            for (SqlDialect dialect : values()) {
                if (dialect.name().equals(product.toUpperCase(Locale.ROOT))) {
                    return dialect;
                }
            }
            throw new IllegalArgumentException("the stores do not know the database " + product
                    + "\nMaybe use PostgreSQL or H2, or implement PlanStore and ReleaseStore.");
        } catch (SQLException e) {
            throw new IOException("the database gives no connection", e);
        }
    }

    /**
     * What an insert of a row ends with that another transaction may have inserted. PostgreSQL would otherwise abandon the
     * host's whole transaction; in H2 only the statement fails.
     */
    String unlessTaken() {
        return unlessTaken;
    }

    /** The statement by which one program at a time changes the tables; empty where there is none. */
    String lock() {
        return lock;
    }

    /** The name by which scripts are found. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
