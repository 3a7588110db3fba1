package dev.ironstride.plan.prescription;

import java.util.List;

/**
 * Autoregulated progressive resistance: the repetitions of the set to failure adjust the load (domain.md 5.4; S48, and for
 * ten repetitions Mann 2010). Of a range the upper end of an increase is taken and the lower end of a decrease.
 */
@SuppressWarnings("ImmutableEnumChecker") // copies that nobody changes
public enum Apre {
    THREE(List.of(2, 4, 6), List.of(-2.5, 0.0, 5.0, 7.5)),
    SIX(List.of(2, 4, 7, 12), List.of(-2.5, 0.0, 0.0, 5.0, 7.5)),
    TEN(List.of(6, 8, 11, 16), List.of(-2.5, 0.0, 0.0, 5.0, 7.5));

    private final List<Integer> upTo;
    private final List<Double> kilograms;

    Apre(List<Integer> upTo, List<Double> kilograms) {
        this.upTo = List.copyOf(upTo);
        this.kilograms = List.copyOf(kilograms);
    }

    /**
     * What the load changes by, kg.
     *
     * @param reps of the set to failure, 0 or more
     */
    public double adjustment(int reps) {
        int row = 0;
        while (row < upTo.size() && reps > upTo.get(row)) {
            row++;
        }
        return kilograms.get(row);
    }
}
