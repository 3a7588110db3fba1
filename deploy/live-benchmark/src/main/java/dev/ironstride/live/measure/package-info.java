/** Latencies, rates, and what they cost. */
@NullMarked
package dev.ironstride.live.measure;

import org.jspecify.annotations.NullMarked;
