package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Rule;

/** Where the guide of exercise-service says what is known about a rule, with sources and what speaks against them. */
final class Evidence {
    private static final String GUIDE = "/api/guide/";

    private Evidence() {}

    /** Address of the question that the rule raises. */
    static String of(Rule rule) {
        return GUIDE
                + switch (rule) {
                    case T1, T2, T3, T6, T18 -> "when";
                    case T4, T12 -> "injuries";
                    case T5 -> "race";
                    case T7, T17 -> "after-a-break";
                    case T8, T9, T10, PROGRESSION, PLATEAU -> "which-weight";
                    case T11 -> "pain";
                    case T13 -> "ready-today";
                    case T14 -> "ill";
                    case T15, T16 -> "how-load-is-measured";
                };
    }
}
