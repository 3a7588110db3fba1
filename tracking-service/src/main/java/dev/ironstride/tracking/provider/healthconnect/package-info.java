/** A bridge app that posts Android's Health Connect records with the athlete's own ingest token. */
@NullMarked
package dev.ironstride.tracking.provider.healthconnect;

import org.jspecify.annotations.NullMarked;
