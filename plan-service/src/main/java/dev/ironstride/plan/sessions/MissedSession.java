package dev.ironstride.plan.sessions;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.facts.FactStore;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanBody;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.SessionStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Marking a planned session as missed: a fact like any other, only that the runner tells it here (T7). */
@ApplicationScoped
class MissedSession {
    private final PlanTransactions transactions;
    private final PlanStore plans;
    private final FactStore facts;
    private final Adjustment adjustment;
    private final Clock clock;

    MissedSession(PlanTransactions transactions, PlanStore plans, FactStore facts, Adjustment adjustment, Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.facts = facts;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /** Refuses with 404 a session that is not in the plan in force, with 409 {@code session-done} one that was done. */
    Uni<PlanBody.Week> mark(String athleteId, UUID sessionId) {
        return transactions.of(
                athleteId,
                transaction -> plans.current(transaction, athleteId)
                        .invoke(plan -> check(plan, sessionId))
                        .chain(plan -> missed(transaction, athleteId, CurrentPlan.required(plan), sessionId))
                        .map(plan -> OpenSession.week(plan, sessionId)));
    }

    private Uni<PlanRow> missed(SqlConnection transaction, String athleteId, PlanRow plan, UUID sessionId) {
        return facts.save(
                        transaction,
                        athleteId,
                        List.of(new FactStore.Telling(
                                FactRow.missed(sessionId, clock.instant(), plan.zone()), clock.instant())))
                .chain(() -> adjustment.run(transaction, athleteId))
                .map(CurrentPlan::required);
    }

    private static void check(Optional<PlanRow> plan, UUID sessionId) {
        var session = OpenSession.find(plan, sessionId);
        if (session.now().status() == SessionStatus.DONE) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "session-done",
                            "This session was done",
                            "A session that was logged cannot be missed. Delete its record first if it was logged by mistake."));
        }
    }
}
