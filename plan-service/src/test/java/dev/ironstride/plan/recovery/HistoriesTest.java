package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.Histories.NOW;
import static dev.ironstride.plan.recovery.Histories.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.statistics.Statistics;

/** What must hold of any history of runs and sessions. */
class HistoriesTest {

    private static AdjustedPlan adjust(long seed, List<Fact> facts) {
        return Recovery.adjust(given(seed, facts));
    }

    @ForEverySeed
    void order_repetition_correction_and_deletion_leave_no_trace(@ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = Histories.of(seed);
        List<Fact> passing = Histories.withIdsOfTheirOwn(Histories.of(~seed), "passing");

        Given delivered = Deliveries.of(given(seed, List.of()), facts, passing, new Random(seed));

        assertThat(Recovery.adjust(delivered)).isEqualTo(adjust(seed, facts));
    }

    /** At any moment: what comes after it has not happened yet. */
    @ForEverySeed
    void no_adjustment_breaks_a_hard_rule_a_bound_or_a_floor_or_goes_to_and_fro(
            @ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = new ArrayList<>(Histories.of(seed));
        facts.sort(Comparator.comparingLong(Fact::at));
        List<Fact> happened = facts.subList(0, new Random(seed).nextInt(facts.size() + 1));
        LocalDateTime now = Histories.after(happened);

        Given given = given(seed, happened).at(now);
        AdjustedPlan plan = Recovery.adjust(given);

        Laws.hardRulesHold(given, plan);
        Laws.boundsAndFloorsHold(given.baseline(), plan);
        Laws.nothingGoesToAndFro(plan);
        Laws.decisionsAreTold(plan);
    }

    @ForEverySeed
    void an_undo_survives_whatever_comes_later(@ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = Histories.of(seed);
        List<Decision> undoable = adjust(seed, facts).decisions().stream()
                .filter(decision -> decision.undoable() && decision.state() == DecisionState.APPLIED)
                .toList();
        Statistics.label("undoable").collect(!undoable.isEmpty());
        if (undoable.isEmpty()) {
            return;
        }
        Decision decision = undoable.get(new Random(seed).nextInt(undoable.size()));
        var more = new ArrayList<Fact>(facts);
        Histories.withIdsOfTheirOwn(Histories.of(~seed), "later").stream()
                .filter(fact -> fact.at() > WallClock.minuteOf(decision.at()) && !tellsOfAnEarlierPlan(fact))
                .forEach(more::add);

        AdjustedPlan plan = Recovery.adjust(given(seed, more).saying(Overrides.undoing(NOW, decision.key())));

        assertThat(plan.decisions())
                .filteredOn(one -> one.key().equals(decision.key()))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(DecisionState.UNDONE));
    }

    /** That a session was done after all takes back that it was missed, whenever it is told. */
    private static boolean tellsOfAnEarlierPlan(Fact fact) {
        return fact instanceof StrengthDone done && done.plannedSessionId() != null;
    }
}
