/** Tests of tracking-service on a real Postgres, a real Kafka and signed tokens; Quarkus boots once for all of them. */
@NullMarked
package dev.ironstride.tracking;

import org.jspecify.annotations.NullMarked;
