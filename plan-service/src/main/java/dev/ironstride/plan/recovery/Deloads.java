package dev.ironstride.plan.recovery;

/** When the plan was last taken down for a week by itself: not again within 21 days (domain.md 7, anti-thrash). */
final class Deloads {

    private static final long APART = 21L * 24 * 60;

    private long last = Long.MIN_VALUE / 2;

    boolean mayStart(long minute) {
        return minute - last >= APART;
    }

    void started(long minute) {
        last = minute;
    }
}
