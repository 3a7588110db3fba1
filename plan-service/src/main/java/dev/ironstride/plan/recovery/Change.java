package dev.ironstride.plan.recovery;

import java.util.UUID;

/** What a decision did to one session. */
public record Change(UUID sessionId, Arrangement before, Arrangement after) {}
