package dev.ironstride.plan.sessions;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.explanation.RuleText;
import dev.ironstride.plan.http.Precondition;
import dev.ironstride.plan.overrides.OverrideStore;
import dev.ironstride.plan.overrides.Said;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.recovery.SlotChoice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moving a session by hand within its week, where no HARD rule speaks against it. */
@ApplicationScoped
class MoveSession {
    private final PlanTransactions transactions;
    private final OverrideStore overrides;
    private final Adjustment adjustment;
    private final Clock clock;

    MoveSession(PlanTransactions transactions, OverrideStore overrides, Adjustment adjustment, Clock clock) {
        this.transactions = transactions;
        this.overrides = overrides;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /**
     * Moves a session; to where it is already changes nothing. Refuses with 404 a session that is not in the plan in force, with
     * 412 a plan that has changed meanwhile, and with 409 {@code session-over}, {@code other-week} and {@code breaks-rules}.
     */
    Uni<Change> move(String athleteId, UUID sessionId, MoveAsk ask, Precondition precondition) {
        return transactions.of(
                athleteId,
                transaction -> adjustment
                        .run(transaction, athleteId)
                        .chain(plan -> move(transaction, athleteId, plan, sessionId, ask, precondition)));
    }

    /** The plan after a move, and what it cost. */
    record Change(PlanRow plan, Moved moved) {}

    private Uni<Change> move(
            SqlConnection transaction,
            String athleteId,
            Optional<PlanRow> found,
            UUID sessionId,
            MoveAsk ask,
            Precondition precondition) {
        OpenSession.require(found, sessionId);
        PlanRow plan = CurrentPlan.required(found);
        precondition.check(Optional.of(plan.revision()));
        return adjustment.otherSlots(transaction, athleteId, plan, sessionId).chain(slots -> {
            SlotChoice there = there(slots, ask);
            if (there.here()) {
                return Uni.createFrom().item(new Change(plan, new Moved(OpenSession.week(plan, sessionId), null)));
            }
            refuseBroken(there, plan.baseline().athlete().longCountsAsHard());
            var said = Said.ofMove(sessionId, there.start(), athleteId, clock.instant());
            return overrides
                    .say(transaction, athleteId, plan.id(), said)
                    .chain(() -> adjustment.run(transaction, athleteId))
                    .map(CurrentPlan::required)
                    .map(after -> new Change(
                            after, new Moved(OpenSession.week(after, sessionId), MovePoints.between(slots, there))));
        });
    }

    private static SlotChoice there(List<SlotChoice> slots, MoveAsk ask) {
        return slots.stream()
                .filter(slot -> slot.start().toLocalDate().equals(ask.date())
                        && slot.slot().half() == ask.slot())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        409,
                        "other-week",
                        "That is outside its week",
                        "A session moves within its own week, Monday to Sunday: each week is planned as a whole.")));
    }

    private static void refuseBroken(SlotChoice there, boolean longCounts) {
        if (there.broken().isEmpty()) {
            return;
        }
        var sentences = there.broken().stream()
                .sorted()
                .map(rule -> RuleText.of(rule, longCounts))
                .collect(Collectors.joining(" "));
        throw new ProblemException(Problem.of(409, "breaks-rules", "The session cannot stand there", sentences)
                .with(
                        "rules",
                        there.broken().stream()
                                .sorted()
                                .map(rule -> Map.of("rule", rule.name(), "text", RuleText.of(rule, longCounts)))
                                .toList()));
    }
}
