package dev.ironstride.plan.placement;

/** Rules that no placement may break (domain.md 3.3). */
public enum HardRule {
    /** No heavy or moderate session on a day with a hard, long or race run; only mobility on race day. */
    H1,
    /** A day of full rest in every ISO week; never more than ten training days in a row. */
    H2,
    /** Hours between two strength sessions; one a day at most. */
    H3,
    /** Run and lift on one day only with a gap, light on a hard day only after the run. */
    H4,
    /** One activity a slot, in a slot the runner has. */
    H5,
    /** Hours from a leg session's end to the next hard, long or race run. */
    H6,
    /** Hours from a hard, long, race or downhill run's end to a leg session. */
    H7,
    /** Days after a race. */
    H8,
    /** Days before a race. */
    H9,
    /** Pain, illness, health questions: judged by the recovery rules, never slot by slot in a plan. */
    H10
}
