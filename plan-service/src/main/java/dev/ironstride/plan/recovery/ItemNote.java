package dev.ironstride.plan.recovery;

/**
 * Why an exercise of a session is not as generation prescribed it.
 *
 * @param exerciseId as it is in the session now
 * @param text in words, without a full stop
 */
public record ItemNote(String exerciseId, Rule rule, String text) {}
