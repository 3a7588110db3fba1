/** The best an athlete has done of each exercise, and how the estimated one-repetition maximum went (domain.md 5.2). */
@NullMarked
package dev.ironstride.tracking.records;

import org.jspecify.annotations.NullMarked;
