package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.seeds.ForEverySeed;
import dev.ironstride.plan.seeds.Seeds;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;

/** A plan that does not go to and fro (domain.md 7, anti-thrash), over histories of lifting. */
class NoThrashTest {

    private static final Set<Rule> PROGRESSION = EnumSet.of(Rule.T8, Rule.T10, Rule.PROGRESSION, Rule.PLATEAU);

    @ForEverySeed
    void no_load_rises_within_seven_days_of_a_cut(@ForAll(supplier = Seeds.class) long seed) {
        List<Fact> facts = LiftedHistories.of(seed);

        AdjustedPlan plan = LiftedHistories.adjust(facts);

        for (Decision decision : plan.decisions()) {
            if (PROGRESSION.contains(decision.rule()) && cutInTheWeekBefore(decision, plan)) {
                for (ItemChange change : decision.changes().stream()
                        .flatMap(one -> one.items().stream())
                        .toList()) {
                    ItemChange.Amount after = change.after();
                    Double load = after == null ? null : after.loadKg();
                    if (load != null) {
                        assertThat(load)
                                .as(decision.text())
                                .isLessThanOrEqualTo(lastLifted(change.exerciseId(), decision, facts) + 1e-9);
                    }
                }
            }
        }
    }

    private static boolean cutInTheWeekBefore(Decision decision, AdjustedPlan plan) {
        LocalDateTime weekBefore = decision.at().minusDays(7);
        return plan.decisions().stream()
                .filter(one -> one.state() == DecisionState.APPLIED
                        && !PROGRESSION.contains(one.rule())
                        && !one.at().isAfter(decision.at())
                        && !one.at().isBefore(weekBefore))
                .flatMap(one -> one.changes().stream())
                .filter(change -> change.before().letter() == change.after().letter())
                .flatMap(change -> change.items().stream())
                .anyMatch(NoThrashTest::takesOff);
    }

    private static boolean takesOff(ItemChange change) {
        ItemChange.Amount before = change.before();
        ItemChange.Amount after = change.after();
        return before != null
                && after != null
                && (after.sets() < before.sets()
                        || (before.loadKg() != null
                                && (after.loadKg() == null
                                        || Objects.requireNonNull(after.loadKg())
                                                < Objects.requireNonNull(before.loadKg()))));
    }

    /** The heaviest load completed in the last session, until a decision, that completed one. */
    private static double lastLifted(String exercise, Decision decision, List<Fact> facts) {
        long minute = WallClock.minuteOf(decision.at());
        return facts.stream()
                .filter(StrengthDone.class::isInstance)
                .map(StrengthDone.class::cast)
                .filter(done -> done.at() <= minute)
                .sorted(Comparator.comparingLong(StrengthDone::at).reversed())
                .map(done -> done.sets().stream()
                        .filter(set -> set.exerciseId().equals(exercise) && !Boolean.TRUE.equals(set.missedReps()))
                        .map(SetDone::loadKg)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }
}
