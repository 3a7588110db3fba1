/** {@code ./bench ingest}: how many runs a second are taken for good, and what happens when far more come. */
@NullMarked
package dev.ironstride.live.ingest;

import org.jspecify.annotations.NullMarked;
