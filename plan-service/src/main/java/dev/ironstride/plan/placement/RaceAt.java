package dev.ironstride.plan.placement;

/**
 * A race on the wall clock.
 *
 * @param start minute on the wall
 * @param end minute on the wall
 */
public record RaceAt(long start, long end, RaceDistance distance, RacePriority priority) {}
