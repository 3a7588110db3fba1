package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.OutboxMessage;

/** A new run as it is written, with what is told about it. */
record Fresh(Sorted.New told, Run run, OutboxMessage event) {}
