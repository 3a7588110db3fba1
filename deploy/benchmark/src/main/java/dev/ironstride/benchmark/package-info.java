/** What ./bench runs: our own code beside baselines, in one run on one machine. Ratios count, absolute times do not. */
@NullMarked
package dev.ironstride.benchmark;

import org.jspecify.annotations.NullMarked;
