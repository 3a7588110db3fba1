package dev.ironstride.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact came from.
 *
 * @param provider for instance {@code garmin}, {@code manual} or {@code file}
 * @param device model name, if told
 */
public record Source(String provider, @Nullable String device) {}
