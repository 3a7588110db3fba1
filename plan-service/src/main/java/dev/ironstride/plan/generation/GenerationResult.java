package dev.ironstride.plan.generation;

import dev.ironstride.plan.baseline.Baseline;
import java.time.LocalDate;
import java.util.List;

/** A plan, or why there is none and what would make it possible. */
public sealed interface GenerationResult {

    /** A plan for every week. */
    record Generated(Baseline baseline) implements GenerationResult {}

    /**
     * No plan.
     *
     * @param week Monday of the first week that has no placement; the plan's first week otherwise
     * @param detail one sentence for the runner
     * @param waysOut what would make it possible: each works on its own, and none with fewer changes does
     */
    record Refused(Reason reason, LocalDate week, String detail, List<WayOut> waysOut) implements GenerationResult {
        public Refused {
            waysOut = List.copyOf(waysOut);
        }
    }

    /** Kinds of refusal; each is a problem type of its own. */
    enum Reason {
        /** The runs alone leave no day of rest (H2). */
        NEEDS_REST_DAY,
        /** The health questions are open or a year old, or one was answered with yes and no clinician has cleared the runner. */
        SCREENING_REQUIRED,
        /** No rung of the ladder has a placement. */
        NO_FEASIBLE_WEEK
    }
}
