/** A week of runs for whoever has none: few runs, gently more of them, never more in a week that lifts more. */
@NullMarked
package dev.ironstride.plan.suggestion;

import org.jspecify.annotations.NullMarked;
