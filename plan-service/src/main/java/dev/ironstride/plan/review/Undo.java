package dev.ironstride.plan.review;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Taking a decision back: remembered by its key, then everything is recalculated as if the rule had kept silent. */
@ApplicationScoped
public class Undo {
    private final PlanTransactions transactions;
    private final PlanStore plans;
    private final DecisionStore decisions;
    private final Adjustment adjustment;
    private final Clock clock;

    Undo(PlanTransactions transactions, PlanStore plans, DecisionStore decisions, Adjustment adjustment, Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.decisions = decisions;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /**
     * Undoes a decision; once more is no fault and changes nothing.
     *
     * <p>Refuses with 404 someone else's, with 409 {@code not-undoable} one that safety forbids to undo, that is not in force, or
     * that belongs to an earlier plan.
     */
    public Uni<StoredDecision> undo(String athleteId, UUID decisionId) {
        return transactions.of(
                athleteId,
                transaction -> find(transaction, athleteId, decisionId)
                        .chain(decision -> decision.state() == StoredDecision.Status.UNDONE
                                ? Uni.createFrom().item(decision)
                                : undo(transaction, athleteId, decision)));
    }

    private Uni<StoredDecision> undo(SqlConnection transaction, String athleteId, StoredDecision decision) {
        return plans.current(transaction, athleteId)
                .invoke(current -> check(decision, current))
                .chain(() -> decisions.undo(transaction, athleteId, decision, clock.instant()))
                .chain(() -> adjustment.run(transaction, athleteId))
                .chain(() -> find(transaction, athleteId, decision.decision().id()));
    }

    private Uni<StoredDecision> find(SqlConnection transaction, String athleteId, UUID decisionId) {
        return decisions
                .find(transaction, athleteId, decisionId)
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private static void check(StoredDecision decision, Optional<PlanRow> current) {
        if (current.isEmpty() || !current.get().id().equals(decision.planId())) {
            throw refused("It belongs to an earlier plan, which is no longer in force.");
        }
        switch (decision.state()) {
            case WITHDRAWN -> throw refused("It is no longer in force: what caused it was changed or deleted.");
            case PROPOSED -> throw refused("It is only a proposal so far: there is nothing to undo.");
            case APPROVED, REJECTED -> throw refused("It was a proposal, and you have answered it.");
            case APPLIED, UNDONE -> {
                if (!decision.decision().undoable()) {
                    throw refused("It protects your health or your day of rest, and that stays.");
                }
            }
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(409, "not-undoable", "This cannot be undone", detail));
    }
}
