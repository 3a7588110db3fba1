package dev.ironstride.tracking.load;

import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import org.jspecify.annotations.Nullable;

/** Load of a run: CR10 times minutes of elapsed time (domain.md 6.1). */
public final class RunLoad {

    /** Legs carry this much more on a downhill-flagged run (domain.md 6.1, E). */
    static final double DOWNHILL_LEG_FACTOR = 1.3;

    /** Minutes from which a long run's imputed CR10 is 5 instead of 4. */
    static final int VERY_LONG_MINUTES = 120;

    private RunLoad() {}

    /** Load of a run; without an RPE the one usual for its class is taken, and the load is marked imputed. */
    public static Load of(@Nullable Double rpe, int durationSeconds, RunClass runClass, boolean downhill) {
        double cr10 = rpe == null ? usualRpe(runClass, durationSeconds) : rpe;
        double au = cr10 * durationSeconds / 60.0;
        return new Load(Au.rounded(au), Au.rounded(downhill ? au * DOWNHILL_LEG_FACTOR : au), rpe == null);
    }

    /** CR10 imputed by class (domain.md 6.1, E). */
    static double usualRpe(RunClass runClass, int durationSeconds) {
        return switch (runClass) {
            case RECOVERY -> 2;
            case EASY -> 3;
            case MODERATE -> 5;
            case LONG -> durationSeconds >= VERY_LONG_MINUTES * 60 ? 5 : 4;
            case HARD -> 7;
            case RACE -> 9;
        };
    }
}
