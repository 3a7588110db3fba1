package dev.ironstride.tracking.load;

import dev.ironstride.events.Load;
import dev.ironstride.events.SessionClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Load of a strength session: CR10 times minutes, the legs' share by their share of the sets (domain.md 6.1). */
public final class StrengthLoad {

    /** Leg weight of an exercise the catalogue has not told us of: as if it were all legs, the careful side. */
    public static final double UNKNOWN_LEG_WEIGHT = 1;

    private StrengthLoad() {}

    /**
     * Sets of an exercise.
     *
     * @param sets how many; one of a single side counts half
     * @param legWeight what the legs carry of it, 0-1
     */
    public record Work(double sets, double legWeight) {}

    /**
     * Load of a session.
     *
     * @param rpe session CR10, 0-10, or null to impute it from the planned class
     * @param work the sets done; empty counts as all legs
     */
    public static Load of(@Nullable Double rpe, long durationSeconds, List<Work> work, @Nullable SessionClass planned) {
        double cr10 = rpe == null ? targetRpe(planned) : rpe;
        double au = cr10 * durationSeconds / 60.0;
        return new Load(Au.rounded(au), Au.rounded(au * legShare(work)), rpe == null);
    }

    /** What the legs carry of a session: the sum of sets times leg weight over the sum of sets (W16). */
    static double legShare(List<Work> work) {
        double sets = work.stream().mapToDouble(Work::sets).sum();
        double legs =
                work.stream().mapToDouble(one -> one.sets() * one.legWeight()).sum();
        return sets == 0 ? UNKNOWN_LEG_WEIGHT : legs / sets;
    }

    /** Target session RPE of a class (domain.md 3.2, E); a session of the athlete's own counts as moderate. */
    static double targetRpe(@Nullable SessionClass planned) {
        if (planned == null) {
            return 6;
        }
        return switch (planned) {
            case HEAVY -> 7;
            case MODERATE -> 6;
            case LIGHT -> 4;
            case MOBILITY -> 2;
        };
    }
}
