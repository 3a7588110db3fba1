/** Kafka as a process of its own. */
@NullMarked
package dev.ironstride.local.kafka;

import org.jspecify.annotations.NullMarked;
