package dev.ironstride.plan.review;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.overrides.OverrideStore;
import dev.ironstride.plan.overrides.Said;
import dev.ironstride.plan.plans.PlanRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answering a decision: remembered by its key, then everything is recalculated with that in mind. */
@ApplicationScoped
public class Replies {
    private final PlanTransactions transactions;
    private final DecisionStore decisions;
    private final OverrideStore overrides;
    private final Adjustment adjustment;
    private final Clock clock;

    Replies(
            PlanTransactions transactions,
            DecisionStore decisions,
            OverrideStore overrides,
            Adjustment adjustment,
            Clock clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.overrides = overrides;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /**
     * The runner answers a decision; once more is no fault and changes nothing.
     *
     * <p>Refuses with 404 someone else's, with 409 what safety forbids, what is no longer in force, and what is about an
     * earlier plan.
     */
    Uni<StoredDecision> give(String athleteId, UUID decisionId, Reply reply) {
        return give(
                athleteId,
                athleteId,
                decisionId,
                reply,
                transaction -> Uni.createFrom().voidItem());
    }

    /**
     * Somebody answers a decision about an athlete's plan.
     *
     * @param by subject of the token of who answers
     * @param allowed fails where they may not; it is asked inside the athlete's turn, so what it finds still holds when
     *     the answer is committed
     */
    public Uni<StoredDecision> give(
            String athleteId, String by, UUID decisionId, Reply reply, Function<SqlConnection, Uni<Void>> allowed) {
        return transactions.of(
                athleteId,
                transaction -> allowed.apply(transaction)
                        // What is due comes first: a proposal whose time is over is no proposal any more.
                        .chain(() -> adjustment.run(transaction, athleteId))
                        .chain(plan -> find(transaction, athleteId, decisionId)
                                .chain(decision -> give(transaction, athleteId, by, decision, reply, plan))));
    }

    private Uni<StoredDecision> give(
            SqlConnection transaction,
            String athleteId,
            String by,
            StoredDecision decision,
            Reply reply,
            Optional<PlanRow> plan) {
        if (plan.isEmpty() || !plan.get().id().equals(decision.planId())) {
            throw reply.refused("It belongs to an earlier plan, which is no longer in force.");
        }
        if (reply.changesNothing(decision.state())) {
            return Uni.createFrom().item(decision);
        }
        Instant now = clock.instant();
        reply.check(decision, LocalDateTime.ofInstant(now, plan.get().zone()));
        if (!by.equals(athleteId) && decision.state() == StoredDecision.Status.UNDONE) {
            throw reply.refused("Only the runner can bring back what the runner took back.");
        }
        var said = Said.ofDecision(
                reply.kind(decision.state()), decision.decision().key(), by, now);
        return overrides
                .say(transaction, athleteId, decision.planId(), said)
                .chain(() -> adjustment.run(transaction, athleteId))
                .chain(() -> find(transaction, athleteId, decision.decision().id()));
    }

    private Uni<StoredDecision> find(SqlConnection transaction, String athleteId, UUID decisionId) {
        return decisions
                .find(transaction, athleteId, decisionId)
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }
}
