/**
 * Runs: told by a provider, corrected by the runner, understood by the rules. One run per (athlete, provider, external
 * id), however often it is told; every change is a new revision, written in one statement with its event.
 */
@NullMarked
package dev.ironstride.tracking.run;

import org.jspecify.annotations.NullMarked;
