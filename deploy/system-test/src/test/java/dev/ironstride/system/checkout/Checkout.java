package dev.ironstride.system.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the sources and what was built from them lie. */
public final class Checkout {
    private Checkout() {}

    /** The folder with the Maven wrapper. */
    public static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(here + " lies in no checkout"));
    }

    /** The application.properties of a module. */
    public static Properties settings(String module) {
        var file = root().resolve(module).resolve("src/main/resources/application.properties");
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
