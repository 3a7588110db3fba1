package dev.ironstride.plan.edge;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks behind the API. */
final class Database {
    private Database() {}

    /** First column of the first row as text. */
    static String one(DataSource database, String sql, String... parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "none";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement. */
    static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement on a connection, in its transaction. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
