package dev.ironstride.plan.explanation;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunKind;

/** Classes of sessions and runs for the runner. */
final class ClassText {

    private ClassText() {}

    static String word(Letter letter) {
        return switch (letter) {
            case H -> "heavy";
            case M -> "moderate";
            case L -> "light";
            case MOB -> "mobility";
        };
    }

    static String word(RunKind kind) {
        return switch (kind) {
            case RECOVERY -> "recovery run";
            case EASY -> "easy run";
            case MODERATE -> "moderate run";
            case LONG -> "long run";
            case HARD -> "hard run";
            case RACE -> "race";
        };
    }
}
