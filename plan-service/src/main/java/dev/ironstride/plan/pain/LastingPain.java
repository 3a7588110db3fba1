package dev.ironstride.plan.pain;

import java.util.List;

/** Pain of 3 or more that lasts for more than two weeks wants a professional (domain.md 7). */
final class LastingPain {

    /** Days after which it has lasted too long. [7, see a professional] */
    private static final int TWO_WEEKS = 14;
    /** Days of silence after which two reports no longer tell of the same pain. [E] */
    private static final int SAME_PAIN = 21;

    private LastingPain() {}

    /** Whether the latest of these reports, in order, tells of pain that began more than two weeks before it. */
    static boolean in(List<PainReport> ofSite) {
        PainReport latest = ofSite.getLast();
        if (latest.score() < PainStage.SWAP_FROM) {
            return false;
        }
        PainReport begin = latest;
        for (PainReport earlier : ofSite.reversed()) {
            if (earlier.score() < PainStage.SWAP_FROM || begin.day() - earlier.day() > SAME_PAIN) {
                break;
            }
            begin = earlier;
        }
        return latest.day() - begin.day() > TWO_WEEKS;
    }
}
