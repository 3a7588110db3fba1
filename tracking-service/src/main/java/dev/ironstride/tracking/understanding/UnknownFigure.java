package dev.ironstride.tracking.understanding;

/**
 * A figure that cannot be told.
 *
 * @param figure its name, as where it would stand
 * @param needs what is missing for it
 */
public record UnknownFigure(String figure, String needs) {}
