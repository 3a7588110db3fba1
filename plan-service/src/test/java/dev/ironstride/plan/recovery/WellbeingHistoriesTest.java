package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.WellbeingHistories.NOW;
import static dev.ironstride.plan.recovery.WellbeingHistories.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.illness.IllnessHistory;
import dev.ironstride.plan.illness.IllnessReport;
import dev.ironstride.plan.illness.IllnessStage;
import dev.ironstride.plan.pain.PainHistory;
import dev.ironstride.plan.pain.PainReport;
import dev.ironstride.plan.pain.PainStage;
import dev.ironstride.plan.pain.SitePain;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;

/** What must hold of any history of sleep, heart, soreness, pain and illness, with runs and sessions in it. */
class WellbeingHistoriesTest {

    /** Illness that only the runner's word can end is answered for seven days at a time (T14). */
    private static final int DAYS_AHEAD = 6;

    @ForEverySeed
    void order_repetition_correction_and_deletion_leave_no_trace(@ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = WellbeingHistories.of(seed);
        List<Fact> passing = Histories.withIdsOfTheirOwn(WellbeingHistories.of(~seed), "passing");

        Given delivered = Deliveries.of(given(seed, List.of()), facts, passing, new Random(seed));

        assertThat(Recovery.adjust(delivered)).isEqualTo(Recovery.adjust(given(seed, facts)));
    }

    @ForEverySeed
    void no_answer_to_the_body_breaks_a_hard_rule_a_bound_or_a_floor_or_loads_what_should_rest(
            @ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = WellbeingHistories.of(seed);

        AdjustedPlan plan = Recovery.adjust(given(seed, facts));

        Laws.hardRulesHold(given(seed, facts), plan);
        Laws.boundsAndFloorsHold(WellbeingHistories.baseline(seed), plan);
        Laws.nothingGoesToAndFro(plan);
        Laws.decisionsAreTold(plan);
        List<AdjustedSession> toCome = toCome(plan);
        nobodyTrainsWhoShouldRest(facts, toCome);
        nothingLoadsWhatHurts(facts, toCome);
    }

    private static void nobodyTrainsWhoShouldRest(List<Fact> facts, List<AdjustedSession> toCome) {
        List<IllnessReport> reports = told(facts).stream()
                .flatMap(fact -> ToldOfBody.illness(fact).stream())
                .toList();
        var history = new IllnessHistory(reports);
        toCome.stream()
                .map(AdjustedSession::now)
                .filter(now -> now.start().isBefore(NOW.plusDays(DAYS_AHEAD)))
                .forEach(now -> assertThat(
                                history.at(WallClock.minuteOf(now.start())).stage())
                        .isNotEqualTo(IllnessStage.REST));
    }

    /** A site that hurts at three or more, or is blocked, is loaded by nothing (T11). */
    private static void nothingLoadsWhatHurts(List<Fact> facts, List<AdjustedSession> toCome) {
        var history = new PainHistory(pain(facts));
        for (AdjustedSession session : toCome) {
            for (SitePain pain : history.at(WallClock.minuteOf(session.now().start()))) {
                if (pain.stage() == PainStage.STOP) {
                    assertThat(session.now().letter()).isEqualTo(Letter.MOB);
                } else if (pain.swaps() || pain.removes()) {
                    assertThat(session.items())
                            .noneMatch(item -> WellbeingHistories.catalogue()
                                    .find(item.exerciseId())
                                    .map(Exercise::avoidIfPain)
                                    .filter(sites -> sites.contains(pain.site().name()))
                                    .isPresent());
                }
            }
        }
    }

    private static List<PainReport> pain(List<Fact> facts) {
        var reports = new ArrayList<PainReport>();
        for (Fact fact : facts) {
            if (fact instanceof ReadinessTold told) {
                reports.addAll(ToldOfBody.pain(told));
            } else if (fact instanceof StrengthDone done) {
                reports.addAll(ToldOfBody.pain(done));
            }
        }
        return reports;
    }

    private static List<AdjustedSession> toCome(AdjustedPlan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.now().status() == SessionStatus.PLANNED
                        && !session.now().start().isBefore(NOW))
                .toList();
    }

    private static List<ReadinessTold> told(List<Fact> facts) {
        return facts.stream()
                .filter(ReadinessTold.class::isInstance)
                .map(ReadinessTold.class::cast)
                .toList();
    }
}
