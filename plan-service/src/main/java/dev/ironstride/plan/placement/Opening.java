package dev.ironstride.plan.placement;

/**
 * A free slot that a session may take (H5).
 *
 * @param start minute on the wall at which a session in it starts
 * @param lessLiked outside the runner's preferred slots (P6)
 */
public record Opening(Slot slot, long start, boolean lessLiked) {}
