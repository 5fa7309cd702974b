package fi.qwl.io.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A database for tests, with a pool of connections; several programs may share it by its address. */
final class TestDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final SqlDialect dialect;

    private TestDatabase(ConnectionPoolDataSource source, SqlDialect dialect) {
        pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(20);
        this.dialect = dialect;
    }

    static TestDatabase at(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return new TestDatabase(source, SqlDialect.H2);
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        return new TestDatabase(source, SqlDialect.POSTGRESQL);
    }

    /** With the tables. */
    TestDatabase migrated() {
        try {
            JdbcSchema.of(database()).migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    DataSource pool() {
        return pool;
    }

    SqlDialect dialect() {
        return dialect;
    }

    JdbcDatabase database() {
        return JdbcDatabase.of(pool, dialect);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
