package dev.ironstride.tracking.upload;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a runner says beside a file, in a form or in the query. */
final class RemarksForm {

    private RemarksForm() {}

    /** Refuses with 400 what cannot be read, by its name. */
    static RunFiles.Remarks read(@Nullable String rpe, @Nullable List<String> tags, @Nullable String type) {
        return new RunFiles.Remarks(
                number(rpe),
                tags == null
                        ? List.of()
                        : tags.stream()
                                .flatMap(list -> Arrays.stream(list.split(",")))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .map(name -> constant("tags", name, RunTag::valueOf, RunTag.values()))
                                .distinct()
                                .sorted()
                                .toList(),
                type == null || type.isBlank()
                        ? null
                        : constant("type", type.strip(), ActivityType::valueOf, ActivityType.values()));
    }

    private static @Nullable Double number(@Nullable String rpe) {
        if (rpe == null || rpe.isBlank()) {
            return null;
        }
        try {
            double value = Double.parseDouble(rpe.strip());
            if (value >= 0 && value <= 10) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            // Answered like a number out of bounds.
        }
        throw ProblemException.invalid("rpe", "must be a number from 0 to 10");
    }

    private static <E extends Enum<E>> E constant(String field, String name, Function<String, E> read, E[] all) {
        try {
            return read.apply(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid(
                    field,
                    "must be one of "
                            + String.join(
                                    ", ", Arrays.stream(all).map(Enum::name).toList()));
        }
    }
}
