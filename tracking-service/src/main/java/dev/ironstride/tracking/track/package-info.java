/**
 * What an activity file tells, whatever its format: runs, strength sessions, or the name of something else. Plain figures
 * and sums over samples; how each format is taken apart is the business of the packages that read it.
 *
 * <p>Where figures come from: what the device summed up itself (distance, ascent, mean heart rate, timer time) is taken
 * before what can be computed from its samples, because it measured more often than it wrote down.
 */
@NullMarked
package dev.ironstride.tracking.track;

import org.jspecify.annotations.NullMarked;
