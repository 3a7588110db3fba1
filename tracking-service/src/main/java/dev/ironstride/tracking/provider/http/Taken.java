package dev.ironstride.tracking.provider.http;

import java.util.SortedMap;

/**
 * What became of what was posted.
 *
 * @param outcomes how often each thing happened: created, corrected, known, other-sport, unreadable and so on
 */
public record Taken(SortedMap<String, Integer> outcomes) {}
