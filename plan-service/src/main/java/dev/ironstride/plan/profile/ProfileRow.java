package dev.ironstride.plan.profile;

/**
 * A stored profile.
 *
 * @param revision rises with every change of it, and of what is told beside it (coaches), from 1
 */
public record ProfileRow(long revision, ProfileBody body) {}
