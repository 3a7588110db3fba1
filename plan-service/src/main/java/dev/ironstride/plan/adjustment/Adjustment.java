package dev.ironstride.plan.adjustment;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.decisions.DecisionChange;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.events.Envelope;
import dev.ironstride.plan.facts.FactStore;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.recovery.OtherSlots;
import dev.ironstride.plan.recovery.Recovery;
import dev.ironstride.plan.recovery.SlotChoice;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies f to what is stored (design.md section 4). All methods work in the caller's transaction, which has taken the
 * athlete's turn.
 */
@ApplicationScoped
public class Adjustment {
    /** How far before a plan a fact can still matter to it, days: longer than any memory of the rules (28 d, H7). */
    private static final int MEMORY_DAYS = 90;

    private final PlanStore plans;
    private final FactStore facts;
    private final DecisionStore decisions;
    private final Outbox outbox;
    private final Clock clock;

    Adjustment(PlanStore plans, FactStore facts, DecisionStore decisions, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a baseline the athlete's current plan, as far as the facts already known leave it. */
    public Uni<PlanRow> begin(SqlConnection transaction, String athleteId, Baseline baseline) {
        return preview(transaction, athleteId, baseline)
                .chain(state -> plans.nextRevision(transaction, athleteId)
                        .map(revision -> PlanRow.of(revision, baseline, state)))
                .call(plan -> plans.insertCurrent(transaction, athleteId, plan, clock.instant()))
                .call(plan -> tell(
                        transaction,
                        athleteId,
                        plan,
                        DecisionChange.between(List.of(), plan.state().decisions())));
    }

    /** What the facts already known would leave of a baseline; stores nothing. */
    public Uni<AdjustedPlan> preview(SqlClient client, String athleteId, Baseline baseline) {
        return known(client, athleteId, baseline).chain(known -> adjusted(baseline, known, Set.of()));
    }

    /** Every slot of its week for a session of the plan as the facts leave it; stores nothing. */
    public Uni<List<SlotChoice>> otherSlots(SqlClient client, String athleteId, PlanRow plan, UUID sessionId) {
        var asOf = LocalDateTime.ofInstant(clock.instant(), plan.zone());
        return known(client, athleteId, plan.baseline())
                .chain(known -> decisions
                        .undoneKeys(client, athleteId, plan.id())
                        .emitOn(Infrastructure.getDefaultWorkerPool()) // a replay and fourteen judgements
                        .map(undone -> OtherSlots.of(plan.baseline(), known, undone, asOf, sessionId)));
    }

    /**
     * Recalculates the athlete's current plan. Stores and tells what changed; if nothing did, the revision stays.
     *
     * @return the plan as it now stands; empty without a plan
     */
    public Uni<Optional<PlanRow>> run(SqlConnection transaction, String athleteId) {
        return plans.current(transaction, athleteId)
                .chain(found -> found.map(
                                plan -> run(transaction, athleteId, plan).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<PlanRow> run(SqlConnection transaction, String athleteId, PlanRow plan) {
        return known(transaction, athleteId, plan.baseline())
                .chain(known -> decisions
                        .undoneKeys(transaction, athleteId, plan.id())
                        .chain(undone -> adjusted(plan.baseline(), known, undone)))
                .chain(state -> decisions
                        .stored(transaction, athleteId, plan.id())
                        .chain(stored -> store(
                                transaction,
                                athleteId,
                                plan,
                                state,
                                DecisionChange.between(stored, state.decisions()))));
    }

    private Uni<PlanRow> store(
            SqlConnection transaction,
            String athleteId,
            PlanRow before,
            AdjustedPlan state,
            List<DecisionChange> changes) {
        boolean moved =
                !changes.isEmpty() || !state.weeks().equals(before.state().weeks());
        var after = PlanRow.of(moved ? before.revision() + 1 : before.revision(), before.baseline(), state);
        if (after.equals(before)) {
            return Uni.createFrom().item(before);
        }
        var stored = plans.update(transaction, athleteId, after);
        return (moved ? stored.chain(() -> tell(transaction, athleteId, after, changes)) : stored).replaceWith(after);
    }

    private Uni<Void> tell(SqlConnection transaction, String athleteId, PlanRow plan, List<DecisionChange> changes) {
        Instant now = clock.instant();
        return decisions
                .save(transaction, athleteId, plan.id(), plan.revision(), changes, now)
                .chain(() -> outbox.add(transaction, Envelope.of(PlanEvents.changed(athleteId, plan, changes), now)));
    }

    private Uni<List<Fact>> known(SqlClient client, String athleteId, Baseline baseline) {
        var from = baseline.startDate().minusDays(MEMORY_DAYS);
        return facts.active(
                client, athleteId, from.atStartOfDay(baseline.athlete().zone()).toInstant());
    }

    /** On a worker thread: replacing a week is a search, and event loops serve everyone. */
    private Uni<AdjustedPlan> adjusted(Baseline baseline, List<Fact> known, Set<String> undone) {
        var asOf = LocalDateTime.ofInstant(clock.instant(), baseline.athlete().zone());
        return Uni.createFrom()
                .item(() -> Recovery.adjust(baseline, known, undone, asOf))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
