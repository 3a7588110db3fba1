package dev.ironstride.local.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The ports of one checkout. Each part asks for its usual port and gets it, or the one it had last time, or the next
 * free one; what was chosen is kept in a file, because Keycloak and bookmarks remember addresses. Not thread-safe.
 */
public final class PortBook {
    private static final int HIGHEST = 65_535;

    private final Path file;
    private final IntPredicate free;
    private final Consumer<String> say;
    private final Map<String, Integer> chosen = new TreeMap<>();
    private final Set<Integer> given = new HashSet<>();

    /**
     * Opens the book kept in {@code file}.
     *
     * @param free whether a port can be listened on now
     * @param say told in a sentence when a part has to step aside
     */
    public PortBook(Path file, IntPredicate free, Consumer<String> say) {
        this.file = file;
        this.free = free;
        this.say = say;
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        kept.stringPropertyNames().forEach(name -> {
            var port = kept.getProperty(name);
            if (port.matches("\\d{1,5}")) {
                chosen.put(name, Integer.valueOf(port));
            }
        });
    }

    /**
     * The port for {@code name}: remembered or {@code usual} if free, else the next free above it.
     *
     * @param companion distance to a second port that must be free too (a management port), or 0
     */
    public int choose(String name, int usual, int companion) {
        int wanted = chosen.getOrDefault(name, usual);
        var port = wanted;
        while (!fits(port, companion)) {
            port++;
            if (port + companion > HIGHEST) {
                throw new IllegalStateException("No free port for " + name + " from " + wanted + " upwards.");
            }
        }
        if (port != wanted) {
            say.accept(aside(name, wanted, companion, port));
        }
        given.add(port);
        given.add(port + companion);
        chosen.put(name, port);
        return port;
    }

    /** Writes the choices down. */
    public void save() {
        var kept = new Properties();
        chosen.forEach((name, port) -> kept.setProperty(name, Integer.toString(port)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(file)) {
                kept.store(out, "Ports of this checkout; delete a line to go back to the usual one.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fits(int port, int companion) {
        return !given.contains(port)
                && !given.contains(port + companion)
                && free.test(port)
                && (companion == 0 || free.test(port + companion));
    }

    private String aside(String name, int wanted, int companion, int port) {
        var blocked = given.contains(wanted) || !free.test(wanted) ? wanted : wanted + companion;
        var holder = given.contains(blocked) ? "another part of this stack" : PortHolder.of(blocked);
        return "Port " + blocked + " is taken by " + holder + ": " + name + " takes " + port + " instead.";
    }
}
