/** Events leave in the transaction that caused them: a row beside the aggregate, sent to Kafka afterwards by a relay that neither loses nor reorders. */
@NullMarked
package dev.ironstride.kit.outbox;

import org.jspecify.annotations.NullMarked;
