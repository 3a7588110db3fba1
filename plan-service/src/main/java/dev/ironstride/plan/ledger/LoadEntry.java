package dev.ironstride.plan.ledger;

import java.time.LocalDate;

/**
 * One activity's load.
 *
 * @param day the runner's local day it counts on
 * @param au session RPE times minutes, arbitrary units, 0 or more
 * @param run whether it was a run; else strength work
 */
public record LoadEntry(LocalDate day, double au, boolean run) {

    public LoadEntry {
        if (!(au >= 0) || Double.isInfinite(au)) {
            throw new IllegalArgumentException("needs a load of 0 or more, not " + au);
        }
    }
}
