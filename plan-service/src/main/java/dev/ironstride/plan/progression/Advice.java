package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;

/**
 * An exercise's prescription after what was lifted.
 *
 * @param item the prescription as it now stands
 * @param reason what made it so
 */
public record Advice(Item item, Reason reason) {

    /** What made a prescription what it is. */
    public enum Reason {
        /** As the plan has it. */
        AS_PLANNED,
        /** The sets gave another one-repetition maximum (domain.md 5.2). */
        NEW_MAXIMUM,
        /** The load that was lifted last (domain.md 5.4). */
        AS_LIFTED,
        /** All sets at the high end: one step more, repetitions back to the low end (domain.md 5.4). */
        LOAD_UP,
        /** Nearer to the high end (domain.md 5.4). */
        REPS_UP,
        /** Below the low end, or far too hard: the same again (domain.md 5.4). */
        REPEAT,
        /** Two in a row failed: 5 % less, for the lower body 7.5 % (domain.md 5.4). */
        BACKED_OFF,
        /** Three in a row failed: an easier exercise (domain.md 5.4). */
        EASIER_EXERCISE,
        /** The next band (domain.md 5.3). */
        NEXT_BAND,
        /** A slower way down (domain.md 5.3). */
        SLOWER,
        /** A longer hold (domain.md 5.3). */
        HOLD_LONGER,
        /** The last session was harder than meant: no increase (T8). */
        NO_INCREASE,
        /** The last two sessions were easier than meant: one step more (T10). */
        ONE_STEP_MORE
    }

    static Advice asPlanned(Item item) {
        return new Advice(item, Reason.AS_PLANNED);
    }

    /** Whether the plan's own prescription stands. */
    public boolean unchanged(Item planned) {
        return item.equals(planned);
    }
}
