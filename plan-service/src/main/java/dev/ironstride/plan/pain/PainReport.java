package dev.ironstride.plan.pain;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.told.PainSign;
import java.util.Set;

/**
 * Pain at one site, as told.
 *
 * @param fact id of the fact that told it, such as {@code readiness:…} or {@code session:…}
 * @param minute on the wall
 * @param day days since 1970 of the local day it is about
 * @param score 0 (none) to 10
 * @param inSession whether it was told of a session; else of the day
 */
public record PainReport(
        String fact, long minute, long day, Site site, int score, Set<PainSign> signs, boolean inSession) {

    public PainReport {
        signs = Set.copyOf(signs);
    }

    /** Told on a form for its own day. */
    public static PainReport ofDay(String fact, long minute, Site site, int score, Set<PainSign> signs) {
        return new PainReport(fact, minute, WallClock.dayOf(minute), site, score, signs, false);
    }

    /** Told at the end of a strength session. */
    public static PainReport ofSession(String fact, long minute, Site site, int score, Set<PainSign> signs) {
        return new PainReport(fact, minute, WallClock.dayOf(minute), site, score, signs, true);
    }
}
