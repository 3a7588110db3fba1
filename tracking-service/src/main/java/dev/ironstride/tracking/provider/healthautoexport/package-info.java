/** Health Auto Export v2 (iOS): workouts and metrics, posted with the athlete's own ingest token. */
@NullMarked
package dev.ironstride.tracking.provider.healthautoexport;

import org.jspecify.annotations.NullMarked;
