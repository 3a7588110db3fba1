package dev.ironstride.plan.coaching;

import java.time.Instant;

/**
 * A coach whom an athlete lets in.
 *
 * @param coachId subject of the coach's token
 * @param since when the athlete granted it
 */
public record CoachLink(String coachId, Instant since) {}
