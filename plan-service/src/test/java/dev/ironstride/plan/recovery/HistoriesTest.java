package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.Histories.BASELINE;
import static dev.ironstride.plan.recovery.Histories.NOW;
import static dev.ironstride.plan.recovery.Histories.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.prescription.SessionForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of any history. */
class HistoriesTest {

    private static final int HISTORIES = 10_000;

    private static AdjustedPlan adjust(List<Fact> facts) {
        return Recovery.adjust(given(facts));
    }

    @Property(tries = HISTORIES)
    void neither_the_order_nor_the_number_of_arrivals_changes_anything(@ForAll long seed) {
        List<Fact> facts = Histories.of(seed);
        var random = new Random(seed);
        var arrivals = new ArrayList<Fact>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);

        assertThat(adjust(arrivals)).isEqualTo(adjust(facts));
    }

    @Property(tries = HISTORIES)
    void facts_that_come_in_pieces_or_are_deleted_again_leave_no_trace(@ForAll long seed) {
        List<Fact> facts = Histories.of(seed);
        List<Fact> passing = Histories.of(~seed).stream().limit(2).toList();
        Map<String, Fact> known = new LinkedHashMap<>();
        facts.subList(0, facts.size() / 2).forEach(fact -> known.put(fact.id(), fact));
        passing.forEach(fact -> known.put("passing " + fact.id(), fact));
        AdjustedPlan halfway = adjust(distinctIds(known));
        passing.forEach(fact -> known.remove("passing " + fact.id()));
        facts.forEach(fact -> known.put(fact.id(), fact));
        AdjustedPlan last = adjust(distinctIds(known));

        assertThat(halfway.weeks()).hasSameSizeAs(last.weeks());
        assertThat(last).isEqualTo(adjust(facts));
    }

    private static List<Fact> distinctIds(Map<String, Fact> known) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        known.values().forEach(fact -> byId.putIfAbsent(fact.id(), fact));
        return List.copyOf(byId.values());
    }

    @Property(tries = HISTORIES)
    void no_adjustment_leaves_a_session_to_come_that_breaks_a_hard_rule(@ForAll long seed) {
        List<Fact> facts = Histories.of(seed);
        long now = Math.max(
                WallClock.minuteOf(NOW),
                facts.stream().mapToLong(Fact::at).max().orElse(0));

        Replay replay = Recovery.replayed(given(facts));

        Set<Judgement.Violation> broken = replay.judgement().at(now);
        assertThat(broken.stream()
                        .filter(one -> replay.board()
                                .session(one.sessionId())
                                .filter(session -> session.day() > WallClock.dayOf(now))
                                .isPresent()))
                .isEmpty();
    }

    @Property(tries = HISTORIES)
    void bounds_and_floors_hold(@ForAll long seed) {
        AdjustedPlan plan = adjust(Histories.of(seed));

        for (AdjustedWeek week : plan.weeks()) {
            for (AdjustedSession session : week.sessions()) {
                boolean restart = session.notes().stream().anyMatch(note -> note.rule() == Rule.T17);
                for (Item item : form(session)) {
                    same(session, item).ifPresent(now -> {
                        assertThat(now.sets()).isBetween((item.sets() + 1) / 2, item.sets());
                        assertThat(now.rpe()).isLessThanOrEqualTo(item.rpe());
                        if (!restart && item.loadKg() != null && now.loadKg() != null) {
                            assertThat(now.loadKg()).isBetween(item.loadKg() * 0.8 - 1e-9, item.loadKg());
                        }
                    });
                }
            }
        }
        assertThat(Histories.SESSIONS)
                .allSatisfy(session -> assertThat(movesOf(session, plan)).isLessThanOrEqualTo(Replanning.MOST_MOVES));
        assertThat(plan.decisions()).extracting(Decision::key).doesNotHaveDuplicates();
        assertThat(plan.decisions()).allSatisfy(decision -> {
            assertThat(decision.until()).isNotNull();
            assertThat(decision.text()).isNotBlank().endsWith(".");
        });
    }

    private static List<Item> form(AdjustedSession session) {
        long minutes =
                Math.min(session.now().letter().minutes(), BASELINE.athlete().minutesPerSession());
        return SessionForm.of(session.base().prescription(), session.now().letter(), minutes);
    }

    private static Optional<Item> same(AdjustedSession session, Item item) {
        return session.items().stream()
                .filter(one -> one.exerciseId().equals(item.exerciseId()))
                .findFirst();
    }

    private static long movesOf(UUID session, AdjustedPlan plan) {
        return plan.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.APPLIED)
                .flatMap(decision -> decision.changes().stream())
                .filter(change -> change.sessionId().equals(session)
                        && !change.before().start().equals(change.after().start()))
                .count();
    }

    @Property(tries = HISTORIES)
    void an_undo_survives_whatever_comes_later(@ForAll long seed) {
        List<Fact> facts = Histories.of(seed);
        Optional<Decision> undoable = adjust(facts).decisions().stream()
                .filter(decision -> decision.undoable() && decision.state() == DecisionState.APPLIED)
                .findFirst();
        if (undoable.isEmpty()) {
            return;
        }
        Decision decision = undoable.get();
        var more = new ArrayList<Fact>(facts);
        Histories.of(~seed).stream()
                .filter(fact ->
                        fact.at() > WallClock.minuteOf(decision.at()) + WallClock.DAY && fact instanceof Fact.RunDone)
                .map(fact -> (Fact.RunDone) fact)
                .forEach(run -> more.add(new Fact.RunDone(run.id() + "/later", run.run(), run.rpe())));

        AdjustedPlan plan = Recovery.adjust(given(more).saying(Overrides.undoing(NOW, decision.key())));

        assertThat(plan.decisions())
                .filteredOn(one -> one.key().equals(decision.key()))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(DecisionState.UNDONE));
    }
}
