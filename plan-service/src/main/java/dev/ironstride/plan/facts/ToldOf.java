package dev.ironstride.plan.facts;

import dev.ironstride.events.ReadinessReported;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Side;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What runners tell of their body, from the event contract into the words of the rules. */
final class ToldOf {
    private ToldOf() {}

    static Readiness report(ReadinessReported report) {
        return new Readiness(
                report.date(),
                report.hrvMillis(),
                report.restingHeartRate(),
                report.sleepMinutes(),
                report.sleepQuality(),
                report.stress(),
                report.fatigue(),
                report.soreness(),
                report.feltIll(),
                illness(report.illness()),
                pain(report.pain()),
                all(report.warningSigns(), WarningSign::valueOf));
    }

    static List<Pain> pain(List<dev.ironstride.events.Pain> pain) {
        return pain.stream().map(ToldOf::pain).toList();
    }

    private static Pain pain(dev.ironstride.events.Pain pain) {
        var signs = pain.signs();
        return new Pain(
                pain.site(), pain.score(), side(pain.side()), signs == null ? Set.of() : all(signs, PainSign::valueOf));
    }

    static @Nullable Side side(dev.ironstride.events.@Nullable Side side) {
        return side == null ? null : Side.valueOf(side.name());
    }

    private static @Nullable Illness illness(ReadinessReported.@Nullable Illness illness) {
        return illness == null ? null : new Illness(all(illness.symptoms(), Symptom::valueOf), illness.onMedication());
    }

    private static <E> Set<E> all(List<? extends Enum<?>> told, Function<String, E> named) {
        return told.stream().map(Enum::name).map(named).collect(Collectors.toUnmodifiableSet());
    }
}
