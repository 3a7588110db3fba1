package dev.ironstride.plan.adjustment;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.decisions.Calculation;
import dev.ironstride.plan.decisions.CalculationStore;
import dev.ironstride.plan.decisions.DecisionChange;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.events.Envelope;
import dev.ironstride.plan.exercises.CatalogueSnapshots;
import dev.ironstride.plan.facts.FactStore;
import dev.ironstride.plan.overrides.OverrideStore;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.Decision;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
    private final CalculationStore calculations;
    private final OverrideStore overrides;
    private final CatalogueSnapshots snapshots;
    private final Outbox outbox;
    private final Clock clock;

    Adjustment(
            PlanStore plans,
            FactStore facts,
            DecisionStore decisions,
            CalculationStore calculations,
            OverrideStore overrides,
            CatalogueSnapshots snapshots,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.decisions = decisions;
        this.calculations = calculations;
        this.overrides = overrides;
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a baseline the athlete's current plan, as far as the facts already known leave it. */
    public Uni<PlanRow> begin(SqlConnection transaction, String athleteId, Baseline baseline) {
        return snapshots
                .keep(transaction, athleteId)
                .chain(kept -> asNew(transaction, athleteId, baseline)
                        .chain(given ->
                                adjusted(given).chain(state -> begin(transaction, athleteId, kept, given, state))));
    }

    private Uni<PlanRow> begin(
            SqlConnection transaction, String athleteId, String catalogueId, Given given, AdjustedPlan state) {
        return plans.nextRevision(transaction, athleteId)
                .map(revision -> PlanRow.of(revision, given.baseline(), catalogueId, state))
                .call(plan -> plans.insertCurrent(transaction, athleteId, plan, clock.instant()))
                .call(plan -> tell(
                        transaction,
                        athleteId,
                        plan,
                        new Input(given, 0),
                        DecisionChange.between(List.of(), state.decisions())));
    }

    /** What the facts already known would leave of a baseline; stores nothing. */
    public Uni<AdjustedPlan> preview(SqlClient client, String athleteId, Baseline baseline) {
        return asNew(client, athleteId, baseline).chain(Adjustment::adjusted);
    }

    private Uni<Given> asNew(SqlClient client, String athleteId, Baseline baseline) {
        return Uni.combine()
                .all()
                .unis(snapshots.now(client, athleteId), facts.active(client, athleteId, remembersFrom(baseline)))
                .with((catalogue, known) -> new Given(
                        baseline,
                        catalogue,
                        known,
                        Overrides.NONE,
                        now(baseline.athlete().zone())));
    }

    private LocalDateTime now(ZoneId zone) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
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
        return runAfter(Uni.createFrom().item(true), transaction, athleteId);
    }

    /**
     * The same after statements of the same transaction, sent together with the reads that follow them.
     *
     * @param changing whether anything new came of them; if not, the plan stays as it is
     */
    public Uni<Optional<PlanRow>> runAfter(Uni<Boolean> changing, SqlConnection transaction, String athleteId) {
        Optional<PlanRow> known = plans.lastSeen(athleteId);
        return Uni.combine()
                .all()
                .unis(
                        changing,
                        plans.current(transaction, athleteId),
                        known.map(plan -> input(transaction, athleteId, plan).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .withUni((changed, found, input) -> !changed || found.isEmpty()
                        ? Uni.createFrom().item(found)
                        : run(transaction, athleteId, found.get(), input.filter(given -> given.isOf(found.get())))
                                .map(Optional::of));
    }

    /** All that f reads belongs to a plan and not to a state of it, so it may be read before it is known which plan is in force. */
    private Uni<PlanRow> run(SqlConnection transaction, String athleteId, PlanRow plan, Optional<Input> read) {
        return read.map(input -> Uni.createFrom().item(input))
                .orElseGet(() -> input(transaction, athleteId, plan))
                .chain(input ->
                        adjusted(input.given()).chain(state -> store(transaction, athleteId, plan, input, state)));
    }

    private Uni<PlanRow> store(
            SqlConnection transaction, String athleteId, PlanRow before, Input input, AdjustedPlan state) {
        List<DecisionChange> changes = DecisionChange.between(before.state().decisions(), state.decisions());
        boolean moved =
                !changes.isEmpty() || !state.weeks().equals(before.state().weeks());
        var after = PlanRow.of(
                moved ? before.revision() + 1 : before.revision(), before.baseline(), before.catalogueId(), state);
        if (after.equals(before)) {
            return Uni.createFrom().item(before);
        }
        var stored = plans.update(transaction, athleteId, after);
        return (moved ? together(stored, tell(transaction, athleteId, after, input, changes)) : stored)
                .replaceWith(after);
    }

    private Uni<Void> tell(
            SqlConnection transaction, String athleteId, PlanRow plan, Input input, List<DecisionChange> changes) {
        Instant now = clock.instant();
        return together(
                decisions.save(transaction, athleteId, plan.id(), plan.revision(), changes, now),
                keep(transaction, athleteId, plan, input, changes),
                outbox.add(transaction, Envelope.of(PlanEvents.changed(athleteId, plan, changes), now)));
    }

    /** Statements of one transaction sent without waiting in between: Postgres takes them in this order. */
    private static Uni<Void> together(Uni<?>... statements) {
        return Uni.combine().all().unis(statements).discardItems();
    }

    /** Keeps what f was given, so that the decisions can be worked out again. */
    private Uni<Void> keep(
            SqlConnection transaction, String athleteId, PlanRow plan, Input input, List<DecisionChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var calculation = new Calculation(
                plan.revision(), Decision.RULE_SET, input.given().asOf(), 0, input.overridesUntil());
        return calculations.save(transaction, athleteId, plan.id(), calculation);
    }

    /** All that f reads about a plan as things stand. */
    public Uni<Given> given(SqlClient client, String athleteId, PlanRow plan) {
        return input(client, athleteId, plan).map(Input::given);
    }

    private Uni<Input> input(SqlClient client, String athleteId, PlanRow plan) {
        return Uni.combine()
                .all()
                .unis(
                        overrides.of(client, athleteId, plan.id()),
                        snapshots.find(client, plan.catalogueId()),
                        facts.active(client, athleteId, remembersFrom(plan.baseline())))
                .with((spoken, catalogue, known) -> new Input(
                        new Given(plan.baseline(), catalogue, known, spoken.overrides(plan.zone()), now(plan.zone())),
                        spoken.until()));
    }

    /** Facts of a plan from before this are out of its rules' memory. */
    public static Instant remembersFrom(Baseline baseline) {
        return baseline.startDate()
                .minusDays(MEMORY_DAYS)
                .atStartOfDay(baseline.athlete().zone())
                .toInstant();
    }

    /** On a worker thread: replacing a week is a search, and event loops serve everyone. */
    private static Uni<AdjustedPlan> adjusted(Given given) {
        return Uni.createFrom()
                .item(() -> Recovery.adjust(given))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
