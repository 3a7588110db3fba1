package dev.ironstride.plan.planning;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Reading the plan in force. */
@ApplicationScoped
public class CurrentPlan {
    private final Pool pool;
    private final PlanStore plans;
    private final PlanTransactions transactions;
    private final Adjustment adjustment;
    private final Clock clock;

    CurrentPlan(Pool pool, PlanStore plans, PlanTransactions transactions, Adjustment adjustment, Clock clock) {
        this.pool = pool;
        this.plans = plans;
        this.transactions = transactions;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /** The plan as of now; refuses with 404 {@code plan-missing} before one was made. */
    public Uni<PlanRow> get(String athleteId) {
        return plans.current(pool, athleteId)
                .chain(found -> found.filter(plan -> plan.due(clock.instant())).isPresent()
                        ? transactions.of(athleteId, transaction -> adjustment.run(transaction, athleteId))
                        : Uni.createFrom().item(found))
                .map(CurrentPlan::required);
    }

    /** The plan, or 404 {@code plan-missing}. */
    public static PlanRow required(Optional<PlanRow> plan) {
        return plan.orElseThrow(() -> new ProblemException(
                Problem.of(404, "plan-missing", "No plan yet", "Make one first: POST a start date to /api/plans.")));
    }
}
