package dev.ironstride.plan.explanation;

import java.util.List;

/**
 * A reason.
 *
 * @param text one sentence for the runner
 * @param rules ids of the rules behind it: H1-H10, P1-P10, R1-R20, T1-T18, or the section of a table, such as 4.2
 */
public record Why(String text, List<String> rules) {
    public Why {
        rules = List.copyOf(rules);
    }
}
