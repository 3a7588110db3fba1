package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Spelling;
import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; refuses with a problem that names the parameter. Case does not matter to a reader, so not here. */
final class Parameters {

    /** Says "nothing" where leaving the parameter out would say "never mind". */
    static final String NO_EQUIPMENT = "NONE";

    private static final int LONGEST_TEXT = 100;
    /** The hardest level there is. */
    static final int HARDEST = 5;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{1,63}");

    private Parameters() {}

    /** The values of an enumeration, repeated or comma separated; empty if the parameter is absent. */
    static <E extends Enum<E>> Set<E> values(Class<E> type, String name, List<String> given) {
        return values(type, name, split(given), "");
    }

    /** What is owned: null if the parameter is absent, empty for {@code NONE}. */
    static @Nullable Set<Equipment> equipment(List<String> given) {
        if (given.isEmpty()) {
            return null;
        }
        var owned = split(given).stream()
                .filter(item -> !NO_EQUIPMENT.equalsIgnoreCase(item))
                .toList();
        return values(Equipment.class, "equipment", owned, ", " + NO_EQUIPMENT);
    }

    /** A level from 1 to 5; 5 if the parameter is absent. */
    static int level(@Nullable String given) {
        if (given == null) {
            return HARDEST;
        }
        if (!given.matches("[1-" + HARDEST + "]")) {
            throw ProblemException.invalid("level", "must be a whole number from 1 to " + HARDEST);
        }
        return Integer.parseInt(given);
    }

    /** Text to search for, in the spelling of names; null if the parameter is absent. */
    static @Nullable String text(@Nullable String given) {
        if (given == null) {
            return null;
        }
        boolean readable = given.length() <= LONGEST_TEXT && given.chars().noneMatch(Character::isISOControl);
        var text = readable ? Spelling.of(given) : "";
        if (text.isEmpty()) {
            throw ProblemException.invalid("q", "must be 1 to " + LONGEST_TEXT + " characters of text");
        }
        return text;
    }

    /** True or false; false if the parameter is absent. */
    static boolean flag(String name, @Nullable String given) {
        if (given == null || "false".equals(given)) {
            return false;
        }
        if (!"true".equals(given)) {
            throw ProblemException.invalid(name, "must be true or false");
        }
        return true;
    }

    /** An id as the path has it; what cannot be one is not found. */
    static String id(String given) {
        if (!ID.matcher(given).matches()) {
            throw ProblemException.notFound();
        }
        return given;
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String name, List<String> given, String more) {
        var values = EnumSet.noneOf(type);
        for (var item : given) {
            values.add(Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equalsIgnoreCase(item))
                    .findFirst()
                    .orElseThrow(() ->
                            ProblemException.invalid(name, "must be one of " + names(EnumSet.allOf(type)) + more)));
        }
        return values;
    }

    private static List<String> split(List<String> given) {
        return given.stream()
                .flatMap(item -> Arrays.stream(item.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
