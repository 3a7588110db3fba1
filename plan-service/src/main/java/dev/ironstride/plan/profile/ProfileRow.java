package dev.ironstride.plan.profile;

/**
 * A stored profile.
 *
 * @param revision rises with every change, from 1
 */
public record ProfileRow(long revision, ProfileBody body) {}
