package dev.ironstride.plan.explanation;

import dev.ironstride.plan.baseline.Phase;

/** Phases for the runner (domain.md 4.1). */
final class PhaseText {

    private PhaseText() {}

    static String name(Phase phase) {
        return switch (phase) {
            case AA -> "adaptation";
            case MS -> "maximum strength";
            case PW -> "power";
            case MT -> "maintenance";
            case TP -> "taper";
        };
    }

    static String purpose(Phase phase) {
        return switch (phase) {
            case AA -> "You learn the movements and let muscles and tendons get used to them";
            case MS -> "You get stronger, with heavier weights and fewer repetitions";
            case PW -> "You learn to use your strength quickly";
            case MT -> "You hold your strength with little work, while running comes first";
            case TP -> "You do less with the same weights, to be fresh for the race";
        };
    }
}
