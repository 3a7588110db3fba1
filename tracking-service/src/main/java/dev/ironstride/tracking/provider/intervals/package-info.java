/** intervals.icu: activities posted with an ingest token, or told by its webhook and fetched back. */
@NullMarked
package dev.ironstride.tracking.provider.intervals;

import org.jspecify.annotations.NullMarked;
