package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import java.time.LocalDateTime;

/**
 * Where a session is, or was.
 *
 * @param start local start
 */
public record Arrangement(LocalDateTime start, Half half, Letter letter, SessionStatus status) {}
