package dev.ironstride.events;

/**
 * What a run or a session cost (domain.md 6.1).
 *
 * @param au session RPE times minutes, arbitrary units
 * @param legAu the share that the legs carried, arbitrary units
 * @param imputed whether the RPE was missing and taken from the class
 */
public record Load(double au, double legAu, boolean imputed) {}
