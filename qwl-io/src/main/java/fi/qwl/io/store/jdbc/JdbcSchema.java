package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the stores, all named {@code qwl_…}: one script for each kind of database and version. The version that is
 * there is recorded in {@code qwl_schema_history}, a table of the library's own, never the host's.
 *
 * <pre>{@code
 * JdbcSchema schema = JdbcSchema.of(database);
 * if (schema.version() < JdbcSchema.latest()) {
 *     schema.migrate();
 * }
 * }</pre>
 *
 * <p>Nothing is created unless {@link #migrate} is called. A host that changes tables only by its own tool gives that tool
 * the {@link #scripts}, which record their version themselves. Immutable and safe for use by several threads.
 */
public final class JdbcSchema {

    private static final int LATEST = 1;

    /** As in the first script; asked for before it, so that the version can be read. */
    private static final String HISTORY = "create table if not exists qwl_schema_history (version integer primary key,"
            + " applied_at timestamp with time zone not null default current_timestamp)";

    private final JdbcDatabase database;

    private JdbcSchema(JdbcDatabase database) {
        this.database = database;
    }

    /**
     * The tables in a database.
     *
     * @param database the database
     * @return its tables
     */
    public static JdbcSchema of(JdbcDatabase database) {
        return new JdbcSchema(requireNonNull(database, "database"));
    }

    /** {@return the version that this library works with} */
    public static int latest() {
        return LATEST;
    }

    /**
     * The scripts, each bringing the tables from the version before it to its own.
     *
     * @param dialect the kind of database
     * @return the scripts of versions 1 to {@link #latest}; unmodifiable
     * @throws IOException if the library's jar is broken
     */
    public static List<String> scripts(SqlDialect dialect) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (int version = 1; version <= LATEST; version++) {
            scripts.add(resource(dialect.key() + "-" + version + ".sql"));
        }
        return List.copyOf(scripts);
    }

    /**
     * The version of the tables that are there.
     *
     * @return the version; 0 if there are none
     * @throws IOException if the database cannot be asked
     */
    public int version() throws IOException {
        try {
            return database.runAlone("read the version of its tables", connection -> version(new Sql(connection)));
        } catch (IOException e) {
            if (JdbcDatabase.isNoTable(e)) {
                return 0;
            }
            throw e;
        }
    }

    private static int version(Sql sql) throws SQLException, IOException {
        return sql.first(row -> row.getInt(1), "select coalesce(max(version), 0) from qwl_schema_history")
                .orElse(0);
    }

    /**
     * Brings the tables to the latest version, in a transaction of its own. Of several programs that start at once one does
     * it; tables of the latest version or a later one are left as they are.
     *
     * @throws IOException if the database refuses; PostgreSQL is then as it was, H2 goes on at the next call
     */
    public void migrate() throws IOException {
        List<String> scripts = scripts(database.dialect());
        database.runAlone("make its tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                if (!database.dialect().lock().isEmpty()) {
                    statement.execute(database.dialect().lock());
                }
                statement.execute(HISTORY);
                int version = version(new Sql(connection));
                for (String script : scripts.subList(Math.min(version, LATEST), LATEST)) {
                    statement.execute(script);
                }
                return scripts.size();
            }
        });
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = JdbcSchema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("there is no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
