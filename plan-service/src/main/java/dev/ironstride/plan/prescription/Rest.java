package dev.ironstride.plan.prescription;

import dev.ironstride.plan.athlete.Level;

/** Rests between sets, seconds (domain.md 5.4). */
public final class Rest {

    /** After accessories (60-90). */
    public static final int ACCESSORY_SECONDS = 60;
    /** After core work (30-60). */
    public static final int CORE_SECONDS = 45;
    /** After a set of jumps (60-180). */
    public static final int PLYOMETRIC_SECONDS = 60;

    /** After heavy sets (3-5 min, S5). */
    private static final int HEAVY_SECONDS = 180;
    /** After main sets below RPE 8: two minutes for the trained, 60-120 s are enough for the untrained (S49). */
    private static final int MAIN_SECONDS = 120;

    private static final int BEGINNER_SECONDS = 90;
    private static final double HEAVY_RPE = 8;

    private Rest() {}

    /** After a set of a main lift at an RPE. */
    public static int mainSeconds(double rpe, Level level) {
        return rpe >= HEAVY_RPE ? HEAVY_SECONDS : level == Level.BEGINNER ? BEGINNER_SECONDS : MAIN_SECONDS;
    }

    /** The rest after sets that are taken down below RPE 8. */
    static int heldBack(int seconds) {
        return Math.min(seconds, MAIN_SECONDS);
    }
}
