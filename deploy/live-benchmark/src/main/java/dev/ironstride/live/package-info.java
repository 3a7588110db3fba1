/** Measures the running services against baselines in the same run. */
@NullMarked
package dev.ironstride.live;

import org.jspecify.annotations.NullMarked;
