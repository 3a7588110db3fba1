package dev.ironstride.plan.recovery;

import dev.ironstride.plan.illness.IllnessReport;
import dev.ironstride.plan.pain.PainReport;
import dev.ironstride.plan.pain.Site;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.readiness.Report;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Facts in the words of the packages that judge the runner's body. */
final class ToldOfBody {

    private ToldOfBody() {}

    static Report readiness(ReadinessTold fact) {
        Readiness told = fact.report();
        Boolean felt = told.feltIll();
        Illness illness = told.illness();
        return new Report(
                fact.id(),
                told.date(),
                fact.at(),
                told.hrvMillis(),
                told.restingHeartRate(),
                told.sleepMinutes(),
                told.sleepQuality(),
                told.stress(),
                told.fatigue(),
                told.soreness(),
                (illness != null && !illness.symptoms().isEmpty()) ? Boolean.TRUE : felt);
    }

    /** Empty when nothing was told of being ill or well. */
    static Optional<IllnessReport> illness(ReadinessTold fact) {
        Boolean felt = fact.report().feltIll();
        Illness illness = fact.report().illness();
        if (felt == null && illness == null) {
            return Optional.empty();
        }
        return Optional.of(new IllnessReport(
                fact.id(),
                fact.at(),
                Boolean.TRUE.equals(felt),
                illness == null ? Set.of() : illness.symptoms(),
                illness != null && illness.onMedication()));
    }

    static List<PainReport> pain(ReadinessTold fact) {
        long day = fact.report().date().toEpochDay();
        return fact.report().pain().stream()
                .flatMap(pain -> pain(fact.id(), fact.at(), day, pain, false))
                .toList();
    }

    static List<PainReport> pain(StrengthDone fact) {
        return fact.pain().stream()
                .flatMap(pain -> pain(fact.id(), fact.end(), WallClock.dayOf(fact.end()), pain, true))
                .toList();
    }

    private static Stream<PainReport> pain(String fact, long minute, long day, Pain told, boolean session) {
        return Site.of(told.site()).stream()
                .map(site -> new PainReport(fact, minute, day, site, told.score(), told.signs(), session));
    }
}
