package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.readiness.Readiness;
import dev.ironstride.plan.readiness.ReadinessCourse;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import java.time.LocalDateTime;
import java.util.Collection;

/** How ready the runner is, from the same facts that move the plan. */
public final class ReadinessToday {

    private ReadinessToday() {}

    /**
     * Readiness on the day of a local time, as T13 sees it then.
     *
     * @param facts in any order
     */
    public static Readiness of(Collection<? extends Fact> facts, LocalDateTime asOf) {
        long now = WallClock.minuteOf(asOf);
        return ReadinessCourse.until(
                        asOf.toLocalDate(),
                        facts.stream()
                                .filter(ReadinessTold.class::isInstance)
                                .map(ReadinessTold.class::cast)
                                .filter(told -> told.at() <= now)
                                .map(ToldOfBody::readiness)
                                .toList())
                .on(asOf.toLocalDate());
    }
}
