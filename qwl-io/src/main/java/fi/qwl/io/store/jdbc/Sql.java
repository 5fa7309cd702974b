package fi.qwl.io.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement with its arguments on a connection. */
final class Sql {

    private static final String TAKEN = "23505";

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** {@return how many rows were changed} */
    int change(String statement, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, arguments)) {
            return prepared.executeUpdate();
        }
    }

    /** Inserts a row that somebody else may have inserted; {@return whether this one was faster}. */
    boolean insertUnlessTaken(SqlDialect dialect, String insert, @Nullable Object... arguments) throws SQLException {
        try {
            return change(insert + dialect.unlessTaken(), arguments) == 1;
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    <T> Optional<T> first(Row<T> row, String query, @Nullable Object... arguments) throws SQLException, IOException {
        return all(row, query, arguments).stream().findFirst();
    }

    <T> List<T> all(Row<T> row, String query, @Nullable Object... arguments) throws SQLException, IOException {
        try (PreparedStatement prepared = prepare(query, arguments);
                ResultSet rows = prepared.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    PreparedStatement prepare(String statement, @Nullable Object... arguments) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof byte[] bytes) {
                prepared.setBytes(i + 1, bytes);
            } else if (arguments[i] == null) {
                prepared.setNull(i + 1, Types.VARCHAR);
            } else {
                prepared.setObject(i + 1, arguments[i]);
            }
        }
        return prepared;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }
}
