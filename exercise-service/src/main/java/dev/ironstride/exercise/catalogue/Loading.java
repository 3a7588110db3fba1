package dev.ironstride.exercise.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What an exercise does to the body. The grades are ours: compared with the other exercises here, at the level of somebody
 * for whom this one is right; no measured value (domain.md 1.6 says which rankings are published).
 *
 * @param tissues the main ones with a grade: 0 moved but hardly loaded, 1 light, 2 clear, 3 what limits the set
 * @param eccentricShare share of a repetition's time in which the main muscle lengthens under load, 0 (a hold) to 1
 */
public record Loading(Map<Tissue, Integer> tissues, double eccentricShare) {

    private static final int HEAVIEST = 3;
    private static final Pattern COUNTED = Pattern.compile("([0-9])-([0-9])-([0-9])-([0-9])");
    private static final double PERCENT = 100;

    /** Copies the grades; refuses none, and numbers out of range. */
    public Loading {
        if (tissues.isEmpty()) {
            throw new IllegalArgumentException("needs a tissue that is loaded");
        }
        tissues = Collections.unmodifiableMap(new EnumMap<>(tissues));
        if (tissues.values().stream().anyMatch(grade -> grade < 0 || grade > HEAVIEST)) {
            throw new IllegalArgumentException("needs grades from 0 to 3, not " + tissues);
        }
        if (!(eccentricShare >= 0 && eccentricShare <= 1)) {
            throw new IllegalArgumentException("needs an eccentric share from 0 to 1, not " + eccentricShare);
        }
    }

    /** The eccentric share that a tempo implies, to a hundredth; empty if the tempo is neither counted nor a hold. */
    public static OptionalDouble eccentricShareOf(String tempo) {
        if ("iso".equals(tempo)) {
            return OptionalDouble.of(0);
        }
        var counted = COUNTED.matcher(tempo);
        if (!counted.matches()) {
            return OptionalDouble.empty();
        }
        double total = 0;
        for (int part = 1; part <= counted.groupCount(); part++) {
            total += Integer.parseInt(counted.group(part));
        }
        return OptionalDouble.of(Math.round(Integer.parseInt(counted.group(1)) / total * PERCENT) / PERCENT);
    }
}
