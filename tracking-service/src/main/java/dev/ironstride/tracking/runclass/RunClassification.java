package dev.ironstride.tracking.runclass;

import dev.ironstride.events.RunClass;

/**
 * The class of a run and why.
 *
 * @param longRun whether it is long as well; a hard long run keeps both
 * @param downhill downhill flag
 * @param basis the rule and the datum that decided, for instance {@code rpe>=7}
 */
public record RunClassification(RunClass runClass, boolean longRun, boolean downhill, String basis) {}
