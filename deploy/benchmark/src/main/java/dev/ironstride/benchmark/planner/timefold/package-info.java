/** Timefold's view of a block model. Its classes need fields that are set later, so there are no null checks here. */
@NullUnmarked
package dev.ironstride.benchmark.planner.timefold;

import org.jspecify.annotations.NullUnmarked;
