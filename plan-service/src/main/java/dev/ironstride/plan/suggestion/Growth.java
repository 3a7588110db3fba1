package dev.ironstride.plan.suggestion;

import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.athlete.RunGrowth;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Phase;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * How a suggested run week grows over a plan (R7). Runs rise by at most a tenth from one high to the next, so that no run is
 * a spike (domain.md 6.5: 1.10); lighter weeks of lifting are lighter weeks of running (4.2); a taper is no time to grow.
 * A beginner's runs, and those of whoever has not run for a while (4.4: strength comes back first), rise only in weeks whose
 * lifting asks for no more than the week before.
 */
public final class Growth {
    /** Rise in a week, percent of the highest so far (our own constants, within the tenth of domain.md 6.5). */
    private static final int BEGINNER_RISE = 10;

    private static final int RISE = 5;
    /** Share of the highest that a lighter week keeps, percent (our own constant). */
    private static final int LIGHTER = 80;
    /** Share of the highest that a taper week keeps, percent (our own constant). */
    private static final int TAPER = 70;

    private static final int ALL = 100;

    private Growth() {}

    /**
     * Growth over the weeks of a plan that was made with the full run week.
     *
     * @param plan whose phases, lighter weeks and prescriptions do not depend on how long the runs are
     * @param returning whether the runner has not run for two weeks and more
     */
    public static RunGrowth over(Baseline plan, boolean returning) {
        Level level = plan.athlete().level();
        boolean either = returning || level == Level.BEGINNER;
        int rise = ALL + (level == Level.BEGINNER ? BEGINNER_RISE : RISE);
        var percent = new ArrayList<Integer>();
        int highest = start(level);
        @Nullable LiftingLoad before = null;
        for (BaselineWeek week : plan.weeks()) {
            LiftingLoad load = LiftingLoad.of(week);
            boolean lighter = week.phase() == Phase.TP || week.deload();
            boolean held = either && before != null && load.above(before);
            if (!lighter && !held && before != null) {
                highest = Math.min(ALL, highest * rise / ALL);
            }
            int share = week.phase() == Phase.TP ? TAPER : week.deload() ? LIGHTER : ALL;
            int wanted = highest * share / ALL;
            percent.add(held ? Math.min(wanted, percent.getLast()) : wanted);
            before = load;
        }
        return new RunGrowth(plan.weeks().getFirst().monday(), percent);
    }

    /** Share of the template in the first week, percent (our own constants). */
    private static int start(Level level) {
        return switch (level) {
            case BEGINNER -> 70;
            case INTERMEDIATE -> 80;
            case ADVANCED -> 85;
        };
    }
}
