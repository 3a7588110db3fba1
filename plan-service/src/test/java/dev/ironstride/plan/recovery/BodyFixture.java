package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.generation.Exercises;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a runner tells of the body in the week of {@link RecoveryFixture}; day 0 is its Monday. */
final class BodyFixture {

    private BodyFixture() {}

    /** Sleep, minutes, and soreness of seven. */
    static ReadinessTold slept(String id, int day, String time, int sleep, int soreness) {
        return told(id, day, time, sleep, soreness, null, null, List.of(), Set.of());
    }

    static ReadinessTold hurts(String id, int day, String time, String site, int score, PainSign... signs) {
        var pain = new Pain(site, score, null, Set.of(signs));
        return told(id, day, time, null, null, null, null, List.of(pain), Set.of());
    }

    static ReadinessTold ill(String id, int day, String time, Symptom... symptoms) {
        return told(id, day, time, null, null, true, new Illness(Set.of(symptoms), false), List.of(), Set.of());
    }

    static ReadinessTold well(String id, int day, String time) {
        return told(id, day, time, null, null, false, null, List.of(), Set.of());
    }

    static ReadinessTold warns(String id, int day, String time, WarningSign... signs) {
        return told(id, day, time, null, null, null, null, List.of(), Set.of(signs));
    }

    private static ReadinessTold told(
            String id,
            int day,
            String time,
            @Nullable Integer sleep,
            @Nullable Integer soreness,
            @Nullable Boolean felt,
            @Nullable Illness illness,
            List<Pain> pain,
            Set<WarningSign> signs) {
        long at = RecoveryFixture.minute(day, time);
        var report = new Readiness(
                WallClock.dateOf(at), null, null, sleep, null, null, null, soreness, felt, illness, pain, signs);
        return new ReadinessTold("readiness:" + id, at, report);
    }

    /** Local time in the week. */
    static LocalDateTime time(int day, String clock) {
        return WallClock.timeOf(RecoveryFixture.minute(day, clock));
    }

    static AdjustedPlan adjusted(Baseline baseline, Overrides overrides, LocalDateTime asOf, Fact... facts) {
        return adjusted(baseline, Exercises.catalogue(), overrides, asOf, facts);
    }

    static AdjustedPlan adjusted(
            Baseline baseline, Catalogue catalogue, Overrides overrides, LocalDateTime asOf, Fact... facts) {
        return Recovery.adjust(new Given(baseline, catalogue, List.of(facts), overrides, asOf));
    }

    /** Before a day of the plan has passed. */
    static AdjustedPlan adjusted(Baseline baseline, Fact... facts) {
        return adjusted(baseline, Overrides.NONE, RecoveryFixture.BEFORE, facts);
    }

    /** Session A or B of the week: 0 or 1. */
    static AdjustedSession session(AdjustedPlan plan, int index) {
        return plan.weeks().get(RecoveryFixture.WEEK).sessions().get(index);
    }

    static UUID id(Baseline baseline, int index) {
        return baseline.weeks().get(RecoveryFixture.WEEK).sessions().get(index).id();
    }

    static List<Integer> sets(AdjustedSession session) {
        return session.items().stream().map(Item::sets).toList();
    }

    static List<String> exercises(AdjustedSession session) {
        return session.items().stream().map(Item::exerciseId).toList();
    }

    static Optional<Item> item(AdjustedSession session, String exerciseId) {
        return session.items().stream()
                .filter(item -> item.exerciseId().equals(exerciseId))
                .findFirst();
    }
}
