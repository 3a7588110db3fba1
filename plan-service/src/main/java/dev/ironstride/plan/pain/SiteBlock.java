package dev.ironstride.plan.pain;

import dev.ironstride.plan.placement.WallClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two reports of 3 or more at one site in 7 days block it, until it was at 2 or less on 3 days (T11). */
final class SiteBlock {

    /** Reports of {@link PainStage#SWAP_FROM} or more that block a site. [T11] */
    private static final int REPORTS = 2;
    /** Days they have to fall in. [T11] */
    private static final int WITHIN_DAYS = 7;
    /** Days without more than 2 that end it. [T11] */
    private static final int QUIET_DAYS = 3;

    private SiteBlock() {}

    /** Whether a site is blocked after these reports of it, in order. A report of 3 or more begins the quiet days anew. */
    static boolean holds(List<PainReport> ofSite) {
        var high = new ArrayList<PainReport>();
        Set<Long> quiet = new HashSet<>();
        boolean blocked = false;
        for (PainReport report : ofSite) {
            if (report.score() >= PainStage.SWAP_FROM) {
                high.add(report);
                quiet.clear();
                blocked |= crowded(high);
            } else if (high.isEmpty() || high.getLast().day() != report.day()) {
                quiet.add(report.day());
                blocked &= quiet.size() < QUIET_DAYS;
            }
        }
        return blocked;
    }

    private static boolean crowded(List<PainReport> high) {
        if (high.size() < REPORTS) {
            return false;
        }
        PainReport before = high.get(high.size() - REPORTS);
        return high.getLast().minute() - before.minute() <= WITHIN_DAYS * WallClock.DAY;
    }
}
