package dev.ironstride.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** {@code stack.json}: tells other programs of this checkout where the running stack answers. */
public final class StackFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Content(StackAddresses addresses, Map<String, Long> processes) {}

    private StackFile() {}

    /** The addresses of the stack whose home this is, once it is up. */
    public static Optional<StackAddresses> read(Path home) {
        try {
            return Optional.of(
                    JSON.readValue(file(home).toFile(), Content.class).addresses());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Says that this process starts a stack here; {@code ./run} then leaves the built files alone. */
    static void announce(Path home) {
        remove(home);
        try {
            Files.writeString(pidFile(home), ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it; process ids by name. */
    static void write(Path home, StackAddresses addresses, Map<String, Long> processes) {
        try {
            var fresh = home.resolve("stack.json.new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), new Content(addresses, processes));
            Files.move(fresh, file(home), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it: from now on there is nobody to call. */
    static void remove(Path home) {
        try {
            Files.deleteIfExists(file(home));
            Files.deleteIfExists(pidFile(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile(Path home) {
        return home.resolve("launcher.pid");
    }

    private static Path file(Path home) {
        return home.resolve("stack.json");
    }
}
