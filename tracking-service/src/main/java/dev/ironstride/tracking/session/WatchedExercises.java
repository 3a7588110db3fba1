package dev.ironstride.tracking.session;

import dev.ironstride.tracking.track.RecordedStrength.RecordedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which exercise of the catalogue a watch means. Garmin's numbers are those of the catalogue's files (a copy of what
 * plan-service writes into workouts, held to it by a test). One that the catalogue does not have keeps Garmin's numbers as
 * its name: nothing is guessed on top of the watch's guess.
 */
final class WatchedExercises {

    private static final String RESOURCE = "/fit/exercise-codes.csv";
    private static final List<String[]> ROWS = rows();
    private static final Map<String, String> BY_CODE = byCode();
    private static final Set<String> CATALOGUE =
            ROWS.stream().map(cells -> cells[0]).collect(Collectors.toUnmodifiableSet());
    private static final String NAMED = "health-connect-";

    private WatchedExercises() {}

    /** Id of the exercise of a set, for instance {@code goblet_squat}, {@code fit-28-101} or {@code fit-unknown}. */
    static String of(RecordedSet set) {
        String called = set.exercise();
        if (called != null) {
            return CATALOGUE.contains(called) ? called : NAMED + called;
        }
        Integer category = set.category();
        if (category == null) {
            return "fit-unknown";
        }
        Integer name = set.subtype();
        String known = name == null ? null : BY_CODE.get(code(category, name));
        return known == null ? "fit-" + code(category, name) : known;
    }

    private static String code(int category, @Nullable Integer name) {
        return name == null ? String.valueOf(category) : category + "-" + name;
    }

    private static Map<String, String> byCode() {
        return ROWS.stream()
                // Several exercises may share a code: the one of that name, else the first.
                .sorted(Comparator.comparing(cells -> !cells[0].equals(cells[2].toLowerCase(Locale.ROOT))))
                .collect(Collectors.toMap(
                        cells -> cells[3] + "-" + cells[4], cells -> cells[0], (first, second) -> first));
    }

    private static List<String[]> rows() {
        try (InputStream file = WatchedExercises.class.getResourceAsStream(RESOURCE)) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
