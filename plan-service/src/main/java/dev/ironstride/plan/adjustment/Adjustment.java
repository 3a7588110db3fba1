package dev.ironstride.plan.adjustment;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.decisions.DecisionChange;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.events.Envelope;
import dev.ironstride.plan.exercises.CatalogueSnapshots;
import dev.ironstride.plan.facts.FactStore;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.Given;
import dev.ironstride.plan.recovery.OtherSlots;
import dev.ironstride.plan.recovery.Overrides;
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
    /** How far before a plan a fact can still matter to it, days: no memory of the rules is longer (13 weeks, T15). */
    private static final int MEMORY_DAYS = 98;

    private final PlanStore plans;
    private final FactStore facts;
    private final DecisionStore decisions;
    private final CatalogueSnapshots snapshots;
    private final Outbox outbox;
    private final Clock clock;

    Adjustment(
            PlanStore plans,
            FactStore facts,
            DecisionStore decisions,
            CatalogueSnapshots snapshots,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a baseline the athlete's current plan, as far as the facts already known leave it. */
    public Uni<PlanRow> begin(SqlConnection transaction, String athleteId, Baseline baseline) {
        return snapshots
                .keep(transaction, athleteId)
                .chain(kept -> preview(transaction, athleteId, baseline)
                        .chain(state -> plans.nextRevision(transaction, athleteId)
                                .map(revision -> PlanRow.of(revision, baseline, kept, state))))
                .call(plan -> plans.insertCurrent(transaction, athleteId, plan, clock.instant()))
                .call(plan -> tell(
                        transaction,
                        athleteId,
                        plan,
                        DecisionChange.between(List.of(), plan.state().decisions())));
    }

    /** What the facts already known would leave of a baseline; stores nothing. */
    public Uni<AdjustedPlan> preview(SqlClient client, String athleteId, Baseline baseline) {
        return snapshots
                .now(client, athleteId)
                .chain(catalogue -> given(client, athleteId, baseline, catalogue, Overrides.NONE))
                .chain(Adjustment::adjusted);
    }

    /** Every slot of its week for a session of the plan as the facts leave it; stores nothing. */
    public Uni<List<SlotChoice>> otherSlots(SqlClient client, String athleteId, PlanRow plan, UUID sessionId) {
        return given(client, athleteId, plan)
                .emitOn(Infrastructure.getDefaultWorkerPool()) // a replay and fourteen judgements
                .map(given -> OtherSlots.of(given, sessionId));
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
        return given(transaction, athleteId, plan)
                .chain(Adjustment::adjusted)
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
        var after = PlanRow.of(
                moved ? before.revision() + 1 : before.revision(), before.baseline(), before.catalogueId(), state);
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

    /** All that f reads about a plan as things stand. */
    public Uni<Given> given(SqlClient client, String athleteId, PlanRow plan) {
        return decisions
                .undoneKeys(client, athleteId, plan.id())
                .chain(undone -> snapshots
                        .find(client, plan.catalogueId())
                        .chain(catalogue ->
                                given(client, athleteId, plan.baseline(), catalogue, overrides(plan, undone))));
    }

    private Uni<Given> given(
            SqlClient client, String athleteId, Baseline baseline, Catalogue catalogue, Overrides overrides) {
        var zone = baseline.athlete().zone();
        var from =
                baseline.startDate().minusDays(MEMORY_DAYS).atStartOfDay(zone).toInstant();
        return facts.active(client, athleteId, from)
                .map(known -> new Given(
                        baseline, catalogue, known, overrides, LocalDateTime.ofInstant(clock.instant(), zone)));
    }

    private static Overrides overrides(PlanRow plan, Set<String> undone) {
        return Overrides.undoing(
                plan.baseline().createdAt(), undone.stream().sorted().toArray(String[]::new));
    }

    /** On a worker thread: replacing a week is a search, and event loops serve everyone. */
    private static Uni<AdjustedPlan> adjusted(Given given) {
        return Uni.createFrom()
                .item(() -> Recovery.adjust(given))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
