/** A real Kafka broker (KRaft, one node) from the jars on the launcher's class path, and our topics. */
@NullMarked
package dev.ironstride.local.kafka;

import org.jspecify.annotations.NullMarked;
