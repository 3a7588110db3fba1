package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.prescription.SessionForm;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What must hold of every adjusted plan, whatever happened. */
final class Laws {

    /** domain.md 7: floors of sets and load, and the moves of one session. */
    private static final double LEAST_LOAD = 0.8;

    private static final int MOST_MOVES = 2;

    private Laws() {}

    /** No session from a moment on breaks a HARD rule. */
    static void hardRulesHold(
            Baseline baseline, Collection<? extends Fact> facts, AdjustedPlan plan, LocalDateTime from) {
        hardRulesHold(new Given(baseline, Catalogue.EMPTY, facts, Overrides.NONE, from), plan);
    }

    /** No session from the moment of an answer on breaks a HARD rule. */
    static void hardRulesHold(Given given, AdjustedPlan plan) {
        assertThat(new Referee(given.baseline(), given.catalogue(), given.facts(), plan).broken(given.asOf()))
                .as("broken HARD rules")
                .isEmpty();
    }

    /** Sets never fall below half and loads below 80 % of the class's own form, and nothing is more than planned. */
    static void boundsAndFloorsHold(Baseline baseline, AdjustedPlan plan) {
        for (AdjustedWeek week : plan.weeks()) {
            for (AdjustedSession session : week.sessions()) {
                boolean restart = session.notes().stream().anyMatch(note -> note.rule() == Rule.T17);
                for (Item item : form(baseline, session)) {
                    same(session, item).ifPresent(now -> withinBounds(now, item, restart));
                }
            }
        }
    }

    private static void withinBounds(Item now, Item item, boolean restart) {
        assertThat(now.sets()).as("sets").isBetween((item.sets() + 1) / 2, item.sets());
        assertThat(now.rpe()).as("RPE").isLessThanOrEqualTo(item.rpe());
        Double planned = item.loadKg();
        Double load = now.loadKg();
        if (!restart && planned != null && load != null) {
            assertThat(load).as("load").isBetween(planned * LEAST_LOAD - 1e-9, planned);
        }
    }

    private static List<Item> form(Baseline baseline, AdjustedSession session) {
        long minutes =
                Math.min(session.now().letter().minutes(), baseline.athlete().minutesPerSession());
        return SessionForm.of(session.base().prescription(), session.now().letter(), minutes);
    }

    private static Optional<Item> same(AdjustedSession session, Item item) {
        return session.items().stream()
                .filter(one -> one.exerciseId().equals(item.exerciseId()))
                .findFirst();
    }

    /** Rules move a session twice at most. */
    static void nothingGoesToAndFro(AdjustedPlan plan) {
        Map<UUID, Integer> moves = new HashMap<>();
        plan.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.APPLIED)
                .flatMap(decision -> decision.changes().stream())
                .filter(change -> !change.before().start().equals(change.after().start()))
                .forEach(change -> moves.merge(change.sessionId(), 1, Integer::sum));
        assertThat(moves.values()).as("moves of a session").allMatch(count -> count <= MOST_MOVES);
    }

    /** Every decision is one of its kind, says when it is over, and says it in a sentence. */
    static void decisionsAreTold(AdjustedPlan plan) {
        assertThat(plan.decisions()).extracting(Decision::key).doesNotHaveDuplicates();
        assertThat(plan.decisions()).allSatisfy(decision -> {
            assertThat(decision.until()).isNotNull();
            assertThat(decision.text()).isNotBlank().endsWith(".");
        });
    }
}
