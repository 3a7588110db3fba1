package dev.ironstride.plan.workout;

import com.garmin.fit.ExerciseCategory;
import dev.ironstride.plan.catalogue.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The FIT codes of the catalogue's exercises, from a resource that follows from exercise-service's files: events do not
 * carry them. An exercise that the resource does not know, such as a coach's own, gets the category of its pattern.
 */
final class FitCodes {
    private static final String RESOURCE = "/fit/exercise-codes.csv";
    private static final Map<String, FitCode> KNOWN = read();

    private FitCodes() {}

    /** Code of an exercise; never without a category. */
    static FitCode of(String exerciseId, Pattern pattern) {
        var known = KNOWN.get(exerciseId);
        return known == null ? new FitCode(category(pattern), null) : known;
    }

    private static int category(Pattern pattern) {
        return switch (pattern) {
            case SQ, SU -> ExerciseCategory.SQUAT;
            case HH -> ExerciseCategory.HIP_RAISE;
            case LU -> ExerciseCategory.LUNGE;
            case CA -> ExerciseCategory.CALF_RAISE;
            case HA -> ExerciseCategory.HIP_STABILITY;
            case AR -> ExerciseCategory.CORE;
            case AE -> ExerciseCategory.PLANK;
            case UPL -> ExerciseCategory.ROW;
            case UPS -> ExerciseCategory.PUSH_UP;
            case PL -> ExerciseCategory.PLYO;
            case MB -> ExerciseCategory.WARM_UP;
        };
    }

    private static Map<String, FitCode> read() {
        try (InputStream file = FitCodes.class.getResourceAsStream(RESOURCE)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new FitCode(Integer.parseInt(cells[3]), Integer.valueOf(cells[4]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
