package dev.ironstride.kit.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a value of a type looks like to a caller, to be read after the field's name. */
final class Expected {
    private static final String WHOLE = "must be a whole number";
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(Instant.class, "must be an instant like \"2026-11-25T06:30:00Z\""),
            Map.entry(LocalDate.class, "must be a date like \"2026-11-25\""),
            Map.entry(LocalTime.class, "must be a time like \"07:00\""),
            Map.entry(ZoneId.class, "must be a time zone like \"Europe/Berlin\""),
            Map.entry(UUID.class, "must be a UUID"),
            Map.entry(String.class, "must be text in quotes"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE));

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is not acceptable";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        var words = WORDS.get(type);
        if (words != null) {
            return words;
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "must be a number" : "must be an object";
    }
}
