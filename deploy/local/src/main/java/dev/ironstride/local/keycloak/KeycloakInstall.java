package dev.ironstride.local.keycloak;

import dev.ironstride.local.process.OneShot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's software on disk: unpacked and built for PostgreSQL once, then shared by every stack of this checkout.
 *
 * @param folder where it lies
 * @param log where the build writes
 */
record KeycloakInstall(Path folder, Path log) {
    /** Choices Keycloak bakes in; another start with other choices would build again. */
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    /** Unpacks and builds unless done before. */
    void prepare(Path zip) throws IOException, InterruptedException {
        var done = folder.resolve(".built");
        if (Files.exists(done)) {
            return;
        }
        unpack(zip);
        OneShot.run(java(folder, List.of(), BUILD), Map.of(), log, "Keycloak could not be set up.");
        Files.createFile(done);
    }

    /** A home for one stack: its own data, the software of this folder by reference. */
    void link(Path home) throws IOException {
        Files.createDirectories(home.resolve("data").resolve("import"));
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder.resolve(part).toAbsolutePath());
        }
    }

    /** What Keycloak's own script would run, without the script: it stays between us and the process. */
    static List<String> java(Path home, List<String> jvm, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                        + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** Every entry lies under one folder named after the version, which is left out. */
    private void unpack(Path zip) throws IOException {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName();
                var file = folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("The archive points outside its folder: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.deleteIfExists(file);
                    Files.copy(in, file);
                }
            }
        }
    }
}
