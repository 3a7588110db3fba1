package dev.ironstride.plan.sessions;

import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.overrides.OverrideStore;
import dev.ironstride.plan.overrides.Said;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanBody;
import dev.ironstride.plan.plans.PlanRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Pinning a session to its place: it is not moved any more unless a HARD rule breaks (domain.md 7, anti-thrash). */
@ApplicationScoped
class PinnedSession {
    private final PlanTransactions transactions;
    private final OverrideStore overrides;
    private final Adjustment adjustment;
    private final Clock clock;

    PinnedSession(PlanTransactions transactions, OverrideStore overrides, Adjustment adjustment, Clock clock) {
        this.transactions = transactions;
        this.overrides = overrides;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /**
     * Pins a session or lets it go; once more changes nothing. Refuses with 404 a session that is not in the plan in force, with
     * 409 {@code session-over} to pin one that is not to be done any more.
     */
    Uni<PlanBody.Week> pin(String athleteId, UUID sessionId, boolean pinned) {
        return transactions.of(
                athleteId,
                transaction -> adjustment
                        .run(transaction, athleteId)
                        .chain(plan -> pin(transaction, athleteId, plan, sessionId, pinned))
                        .map(plan -> OpenSession.week(plan, sessionId)));
    }

    private Uni<PlanRow> pin(
            SqlConnection transaction, String athleteId, Optional<PlanRow> plan, UUID sessionId, boolean pinned) {
        var session = pinned ? OpenSession.require(plan, sessionId) : OpenSession.find(plan, sessionId);
        PlanRow current = CurrentPlan.required(plan);
        if (session.pinned() == pinned) {
            return Uni.createFrom().item(current);
        }
        return overrides
                .say(transaction, athleteId, current.id(), Said.ofPin(pinned, sessionId, athleteId, clock.instant()))
                .chain(() -> adjustment.run(transaction, athleteId))
                .map(CurrentPlan::required);
    }
}
