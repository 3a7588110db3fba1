/** Reads TCX: the activities in it, with the laps as the device summed them. */
@NullMarked
package dev.ironstride.tracking.tcx;

import org.jspecify.annotations.NullMarked;
