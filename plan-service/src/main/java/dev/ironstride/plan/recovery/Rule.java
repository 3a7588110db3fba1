package dev.ironstride.plan.recovery;

/** Adjustment rules (domain.md section 7). */
public enum Rule {
    /** A run logged as planned: the sessions after it still have to keep their gaps. */
    T1,
    /** A run turned out hard or long on a strength day. */
    T2,
    /** A run nobody planned. */
    T3,
    /** A long run longer than planned. */
    T4,
    /** A race. */
    T5,
    /** A downhill run. */
    T6,
    /** Strength missed. */
    T7,
    /** Strength felt a little harder than meant. */
    T8,
    /** Strength felt much harder than meant, or repetitions failed. */
    T9,
    /** Strength felt easier than meant. */
    T10,
    /** Pain. */
    T11,
    /** A run much longer than any of the last thirty days. */
    T12,
    /** Readiness. */
    T13,
    /** Illness. */
    T14,
    /** Strain and monotony. */
    T15,
    /** Acute to chronic workload: information only, never a change. */
    T16,
    /** A break. */
    T17,
    /** Strength done, at its own time. */
    T18,
    /** What was lifted says what to lift next (domain.md 5.2-5.4). */
    PROGRESSION,
    /** A lift that no longer grows (domain.md 5.4). */
    PLATEAU;

    /** Whether it goes by what was lifted (domain.md 5.4, T8, T10); T9 takes something off. */
    public boolean progression() {
        return this == T8 || this == T10 || this == PROGRESSION || this == PLATEAU;
    }

    /** Whether it is about health: then it cannot be undone (domain.md 7, Explain). */
    public boolean medical() {
        return this == T11 || this == T14;
    }
}
