package dev.ironstride.tracking.rereading;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.run.RunsAgain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An athlete whose runs are to be read again, and how far that got.
 *
 * @param askedAt when the anchors changed
 * @param round 1: every run; 2: those written while the first round went on
 * @param after the run that was read last; null at the beginning
 */
record Rereading(AthleteId athlete, Instant askedAt, int round, RunsAgain.@Nullable Place after) {

    /** The first round and the last. */
    static final int ALL = 1;

    static final int LATECOMERS = 2;
}
