package dev.ironstride.plan.explanation;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.SoftRule;

/** What a placement rule says, for the runner (domain.md 3.3, 3.4). */
public final class RuleText {

    private RuleText() {}

    /**
     * Why a session may not stand somewhere.
     *
     * @param longCounts whether the runner's long runs count as hard
     */
    public static String of(HardRule rule, boolean longCounts) {
        return switch (rule) {
            case H1 -> "No leg work on the day of a " + hardRun(longCounts) + ", and nothing on race day.";
            case H2 -> "Every week keeps a day of full rest, and no more than ten training days come in a row.";
            case H3 -> "Two strength sessions need time between them.";
            case H4 -> "On one day, a run and a session need some hours between them.";
            case H5 -> "The slot is gone, taken by a run, or not one you offered.";
            case H6 -> "Your legs need time before the next " + hardRun(longCounts) + ".";
            case H7 ->
                "Your legs need time after the last " + (longCounts ? "hard, long" : "hard") + " or downhill run.";
            case H8 -> "After a race your legs rest first.";
            case H9 -> "Before a race your legs stay fresh.";
            case H10 -> "What you told us of your health asks for less in this time.";
        };
    }

    private static String hardRun(boolean longCounts) {
        return longCounts ? "hard or long run" : "hard run";
    }

    /**
     * What makes a place less good.
     *
     * @param longCounts whether the runner's long runs count as hard
     */
    public static String of(SoftRule rule, boolean longCounts) {
        return switch (rule) {
            case P1 -> "It is rather close before a " + hardRun(longCounts) + ".";
            case P2 -> "It is rather soon after a " + hardRun(longCounts) + ".";
            case P3 -> "It shares the day with a run.";
            case P4 -> "It comes before the run of that day.";
            case P5 -> "The sessions are not evenly apart.";
            case P6 -> "It is a slot you like less.";
            case P7 -> "It is a slot that held no session before.";
            case P8 -> "The week has more than one day of full rest.";
            case P9 -> "Three strenuous days come in a row.";
            case P10 -> "A long run or race has no rest day beside it.";
        };
    }
}
