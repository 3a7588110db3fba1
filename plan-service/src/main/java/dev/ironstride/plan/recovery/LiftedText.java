package dev.ironstride.plan.recovery;

import dev.ironstride.plan.progression.Advice;
import java.util.List;
import java.util.stream.Collectors;

/** The because-clause of what changes after a strength session. */
final class LiftedText {

    private LiftedText() {}

    static String reason(Rule rule, List<Advice> advised) {
        String why = advised.stream()
                .map(Advice::reason)
                .distinct()
                .sorted()
                .map(LiftedText::words)
                .collect(Collectors.joining("; "));
        return switch (rule) {
            case T10 -> "your last two sessions were easier than meant, so " + why;
            case T8 -> "your last session was harder than meant, so " + why;
            default -> "after what you lifted, " + why;
        };
    }

    private static String words(Advice.Reason reason) {
        return switch (reason) {
            case AS_PLANNED -> "nothing changes";
            case NEW_MAXIMUM -> "loads follow your sets";
            case AS_LIFTED -> "you go on with the load you used";
            case LOAD_UP -> "it is time for one step more";
            case REPS_UP -> "a repetition more comes before more load";
            case REPEAT -> "you do the same once more";
            case BACKED_OFF -> "you take a little off and build it up again";
            case EASIER_EXERCISE -> "you take a little off; an easier exercise may suit you better for now";
            case NEXT_BAND -> "you take the next band";
            case SLOWER -> "you take longer on the way down";
            case HOLD_LONGER -> "you hold a little longer";
            case NO_INCREASE -> "loads stay where they are this time";
            case ONE_STEP_MORE -> "loads go up one step";
        };
    }

    /** 7, or 7.5. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
