package dev.ironstride.plan.review;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.decisions.Calculation;
import dev.ironstride.plan.decisions.CalculationStore;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.exercises.CatalogueSnapshots;
import dev.ironstride.plan.facts.FactVersions;
import dev.ironstride.plan.overrides.OverrideStore;
import dev.ironstride.plan.overrides.Spoken;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.Given;
import dev.ironstride.plan.recovery.Recovery;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works a decision out again. Facts may have been corrected or deleted since, and other things said: versions of both are
 * kept, so that f can be given again exactly what it was given then.
 */
@ApplicationScoped
class Reproducing {
    private final Pool pool;
    private final DecisionStore decisions;
    private final CalculationStore calculations;
    private final PlanStore plans;
    private final FactVersions facts;
    private final OverrideStore overrides;
    private final CatalogueSnapshots snapshots;

    Reproducing(
            Pool pool,
            DecisionStore decisions,
            CalculationStore calculations,
            PlanStore plans,
            FactVersions facts,
            OverrideStore overrides,
            CatalogueSnapshots snapshots) {
        this.pool = pool;
        this.decisions = decisions;
        this.calculations = calculations;
        this.plans = plans;
        this.facts = facts;
        this.overrides = overrides;
        this.snapshots = snapshots;
    }

    /** Refuses with 404 someone else's decision, with 409 {@code not-reproducible} what is not kept. */
    Uni<Reproduction> of(String athleteId, UUID decisionId) {
        return decisions
                .find(pool, athleteId, decisionId)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(decision -> calculations
                        .find(pool, athleteId, decision.planId(), decision.givenRevision())
                        .map(Reproducing::required)
                        .chain(calculation -> again(athleteId, decision, calculation)));
    }

    private Uni<Reproduction> again(String athleteId, StoredDecision decision, Calculation calculation) {
        return plans.find(pool, athleteId, decision.planId())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(plan -> facts.known(
                                pool, athleteId, calculation.factsUntil(), Adjustment.remembersFrom(plan.baseline()))
                        .chain(known -> overrides
                                .until(pool, athleteId, plan.id(), calculation.overridesUntil())
                                .map(said -> given(plan, calculation, known, said))
                                .chain(given -> snapshots
                                        .find(pool, plan.catalogueId())
                                        .emitOn(Infrastructure.getDefaultWorkerPool()) // a replay
                                        .map(catalogue ->
                                                answer(decision, calculation, known, in(given, catalogue))))));
    }

    private static Reproduction answer(
            StoredDecision stored, Calculation calculation, List<FactVersions.Known> known, Given again) {
        Optional<Decision> given = Recovery.adjust(again).decisions().stream()
                .filter(one -> one.key().equals(stored.decision().key()))
                .findFirst();
        return new Reproduction(
                again.baseline().id(),
                calculation.planRevision(),
                calculation.ruleSet(),
                calculation.asOf(),
                known.stream()
                        .map(one -> new Reproduction.FactUsed(one.factId(), one.revision()))
                        .toList(),
                again.overrides().said().stream()
                        .map(one -> new Reproduction.SaidBefore(one.kind().name(), one.subject(), one.at()))
                        .toList(),
                DecisionBody.of(stored),
                given.map(one -> DecisionBody.of(stored.givenAgain(one))).orElse(null),
                given.filter(stored.decision()::equals).isPresent());
    }

    /** What f was given; the exercises of the plan are still to come. */
    private static Given given(PlanRow plan, Calculation calculation, List<FactVersions.Known> known, Spoken spoken) {
        return new Given(
                plan.baseline(),
                Catalogue.EMPTY,
                known.stream().map(FactVersions.Known::fact).toList(),
                spoken.overrides(plan.zone()),
                calculation.asOf());
    }

    private static Given in(Given given, Catalogue catalogue) {
        return new Given(given.baseline(), catalogue, given.facts(), given.overrides(), given.asOf());
    }

    private static Calculation required(Optional<Calculation> found) {
        return found.filter(calculation -> calculation.ruleSet().equals(Decision.RULE_SET))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        409,
                        "not-reproducible",
                        "This decision cannot be worked out again",
                        "It was made by earlier rules, or before what they used was kept.")));
    }
}
