package dev.ironstride.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** One database and one role of the same name for each owner, so that no service can read another's rows. */
public final class Databases {
    private Databases() {}

    /**
     * Makes what is missing and sets the passwords, which may be called at every start.
     *
     * @param passwords password by role; names are ours, lower-case letters only
     */
    public static void ensure(PostgresServer server, Map<String, String> passwords) throws SQLException {
        try (var connection = DriverManager.getConnection(
                server.jdbcUrl(PostgresServer.SUPERUSER), PostgresServer.SUPERUSER, server.password())) {
            for (var entry : passwords.entrySet()) {
                ensure(connection, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void ensure(Connection connection, String name, String password) throws SQLException {
        // Role statements take no parameters: both texts must be unable to end the literal.
        if (!name.matches("[a-z]+") || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a plain name and password: " + name);
        }
        try (var statement = connection.createStatement()) {
            var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute("%s role \"%s\" login password '%s'".formatted(verb, name, password));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
            }
            statement.execute("revoke connect on database \"%s\" from public".formatted(name));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
