package dev.ironstride.plan.recovery;

import dev.ironstride.plan.illness.IllnessStage;
import dev.ironstride.plan.illness.IllnessState;
import org.jspecify.annotations.Nullable;

/** Illness in words for the runner. */
final class IllnessWords {

    private IllnessWords() {}

    /** Why T14 does what it does, without a full stop. */
    static String of(IllnessState state) {
        return switch (state.stage()) {
            case WELL -> "you told us that you are well";
            case MILD -> "you told us of " + state.words() + "; please stop if it gets worse";
            case REST ->
                state.until() == null
                        ? "you told us of " + state.words()
                                + "; training waits until 24 hours after you tell us that it is over without medicine"
                        : "you are free of symptoms, and training begins again 24 hours after that, with half the sets"
                                + " for " + days(state);
            case EASING -> "you were ill, so half the sets come first, for " + days(state);
        };
    }

    /** When it is over, as a sentence; null where its days are known. */
    static @Nullable String normal(IllnessState state) {
        return state.stage() == IllnessStage.REST && state.until() == null
                ? "Back to normal after that, with half the sets for as many days as you were ill."
                : null;
    }

    private static String days(IllnessState state) {
        return state.easingDays() + " days";
    }
}
