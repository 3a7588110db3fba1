package dev.ironstride.plan.whatif;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import java.util.List;
import java.util.Set;

/** Supposed reports of how the runner is, as facts. */
final class SupposedBody {

    private SupposedBody() {}

    static Fact.ReadinessTold fact(String id, WhatIfAsk.Readiness told) {
        var illness = told.illness();
        return new Fact.ReadinessTold(
                id,
                WallClock.minuteOf(told.date().atTime(told.at())),
                new Readiness(
                        told.date(),
                        told.hrvMillis(),
                        told.restingHeartRate(),
                        told.sleepMinutes(),
                        told.sleepQuality(),
                        told.stress(),
                        told.fatigue(),
                        told.soreness(),
                        told.feltIll(),
                        illness == null ? null : new Illness(Set.copyOf(illness.symptoms()), illness.onMedication()),
                        pain(told.pain()),
                        Set.copyOf(told.warningSigns())));
    }

    static List<Pain> pain(List<WhatIfAsk.Pain> told) {
        return told.stream()
                .map(one -> new Pain(one.site(), one.score(), one.side(), Set.copyOf(one.signs())))
                .toList();
    }
}
