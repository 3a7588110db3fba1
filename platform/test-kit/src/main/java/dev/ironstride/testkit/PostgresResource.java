package dev.ironstride.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real PostgreSQL, one server per JVM, an empty database for each start. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String USER = "postgres";
    /** Kept from the garbage collector, which would forget its level. */
    private static final Logger CHATTY = Logger.getLogger("io.zonky.test");

    /** Starts the server if none runs yet and creates a database. */
    @Override
    public Map<String, String> start() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        create(name);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl(name),
                "quarkus.datasource.reactive.url",
                "postgresql://localhost:" + port() + "/" + name,
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                USER);
    }

    /** Leaves the server to the next test; it ends with the JVM. */
    @Override
    public void stop() {}

    /** JDBC address of a database on the shared server; user and password are {@code postgres}. */
    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** Port of the shared server, started on first use. */
    public static int port() {
        return Integer.parseInt(Shared.value("postgres.port", PostgresResource::launch));
    }

    private static String launch() {
        CHATTY.setLevel(Level.WARNING);
        try {
            @SuppressWarnings("resource") // ends with the JVM, through its own shutdown hook
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    // Nothing here needs to survive a power cut.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            return Integer.toString(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static void create(String database) {
        try (var connection = connect(USER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + database, e);
        }
    }

    /** Connects to a database on the shared server. Not by DriverManager, which knows no driver of another class loader. */
    public static Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", USER);
        for (var driver : ServiceLoader.load(Driver.class, PostgresResource.class.getClassLoader())) {
            var connection = driver.connect(jdbcUrl(database), login);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("There is no PostgreSQL driver on the class path");
    }
}
