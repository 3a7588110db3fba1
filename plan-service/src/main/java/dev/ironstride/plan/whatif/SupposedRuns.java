package dev.ironstride.plan.whatif;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact;
import org.jspecify.annotations.Nullable;

/** Supposed runs as facts: judged as far as effort and length go (domain.md 6.1, 6.6). */
final class SupposedRuns {
    private static final int LONG_MINUTES = 90;
    private static final int MODERATE_MINUTES = 60;
    private static final double HARD_RPE = 7;
    private static final double MODERATE_RPE = 5;
    /** Downhill flag: descent in metres, and in metres per kilometre. */
    private static final int DESCENT = 250;

    private static final double DESCENT_PER_KM = 25;
    private static final double DOWNHILL_LEGS = 1.3;
    private static final int VERY_LONG_MINUTES = 120;
    private static final double METRES_PER_KM = 1000;

    private SupposedRuns() {}

    static Fact.RunDone fact(String id, WhatIfAsk.Run run) {
        RunKind kind = kind(run);
        boolean downhill = downhill(run);
        long start = WallClock.minuteOf(run.date().atTime(run.start()));
        boolean isLong = kind == RunKind.LONG || run.minutes() >= LONG_MINUTES;
        double au = run.minutes() * effort(run, kind);
        Integer metres = run.distanceMetres();
        return new Fact.RunDone(
                id,
                new RunAt(start, start + run.minutes(), kind, isLong, downhill),
                run.rpe(),
                metres == null ? null : metres.doubleValue(),
                new Fact.Cost(au, downhill ? au * DOWNHILL_LEGS : au, run.rpe() == null));
    }

    /** The kind that was said, else the one that effort and length give. */
    static RunKind kind(WhatIfAsk.Run run) {
        var said = run.kind();
        if (said != null) {
            return said;
        }
        Double rpe = run.rpe();
        if (rpe != null && rpe >= HARD_RPE) {
            return RunKind.HARD;
        }
        if (run.minutes() >= LONG_MINUTES) {
            return RunKind.LONG;
        }
        boolean moderate = rpe == null ? run.minutes() >= MODERATE_MINUTES : rpe >= MODERATE_RPE;
        return moderate ? RunKind.MODERATE : RunKind.EASY;
    }

    private static boolean downhill(WhatIfAsk.Run run) {
        Integer descent = run.descentMetres();
        @Nullable Integer metres = run.distanceMetres();
        return descent != null
                && metres != null
                && descent >= DESCENT
                && descent >= DESCENT_PER_KM * metres / METRES_PER_KM;
    }

    private static double effort(WhatIfAsk.Run run, RunKind kind) {
        Double rpe = run.rpe();
        if (rpe != null) {
            return rpe;
        }
        return switch (kind) {
            case RECOVERY -> 2;
            case EASY -> 3;
            case MODERATE -> 5;
            case LONG -> run.minutes() >= VERY_LONG_MINUTES ? 5 : 4;
            case HARD -> 7;
            case RACE -> 9;
        };
    }
}
