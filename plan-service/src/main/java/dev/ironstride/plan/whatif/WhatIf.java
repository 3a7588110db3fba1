package dev.ironstride.plan.whatif;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.DecisionChange;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.exercises.ExerciseStore;
import dev.ironstride.plan.generation.GenerationResult;
import dev.ironstride.plan.generation.PlanGenerator;
import dev.ironstride.plan.generation.PlanRequest;
import dev.ironstride.plan.generation.WayOut;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.profile.ProfileBody;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedWeek;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.recovery.Given;
import dev.ironstride.plan.recovery.Recovery;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** f with some more facts and no write (design.md section 4). */
@ApplicationScoped
class WhatIf {
    private final Pool pool;
    private final CurrentPlan current;
    private final Adjustment adjustment;
    private final ExerciseStore exercises;

    WhatIf(Pool pool, CurrentPlan current, Adjustment adjustment, ExerciseStore exercises) {
        this.pool = pool;
        this.current = current;
        this.adjustment = adjustment;
        this.exercises = exercises;
    }

    /** Refuses with 404 {@code plan-missing}, with 400 what cannot be, with 422 {@code no-plan-then}. */
    Uni<WhatIfAnswer> ask(String athleteId, WhatIfAsk ask) {
        return current.get(athleteId)
                .chain(plan -> adjustment
                        .given(pool, athleteId, plan)
                        .chain(given -> exercises
                                .catalogue(pool, athleteId)
                                .emitOn(
                                        Infrastructure
                                                .getDefaultWorkerPool()) // two replays, and two plans for other races
                                .map(catalogue -> answer(ask, plan, given, catalogue))));
    }

    private static WhatIfAnswer answer(WhatIfAsk ask, PlanRow plan, Given given, Catalogue catalogue) {
        var supposed = Supposition.of(ask, plan, given.asOf());
        Baseline is = plan.baseline();
        Baseline would = is;
        var assumed = new ArrayList<>(supposed.assumed());
        var races = ask.races();
        if (races != null) {
            // Both planned anew, so that only the races make the difference.
            is = planned(plan.baseline(), plan.baseline().athlete(), catalogue);
            would = planned(plan.baseline(), plan.baseline().athlete().withRaces(races(races)), catalogue);
            assumed.add("The whole plan is made again from its first day with these races.");
        }
        var before = adjusted(is, given, supposed, supposed.instead());
        var after = adjusted(would, given, supposed, supposed.facts());
        return compared(plan, supposed, before, after, assumed);
    }

    private static AdjustedPlan adjusted(Baseline baseline, Given given, Supposition supposed, List<Fact> more) {
        var facts = new ArrayList<Fact>(given.facts());
        facts.addAll(supposed.before());
        facts.addAll(more);
        return Recovery.adjust(new Given(baseline, given.catalogue(), facts, given.overrides(), supposed.asOf()));
    }

    private static WhatIfAnswer compared(
            PlanRow plan, Supposition supposed, AdjustedPlan before, AdjustedPlan after, List<String> assumed) {
        var changes = DecisionChange.between(before.decisions(), after.decisions());
        return new WhatIfAnswer(
                plan.revision(),
                supposed.asOf(),
                bodies(plan, changes, false),
                bodies(plan, changes, true),
                weeks(before, after).stream()
                        .map(week -> PlanView.week(week, plan.baseline().athlete()))
                        .toList(),
                assumed);
    }

    private static List<DecisionBody> bodies(PlanRow plan, List<DecisionChange> changes, boolean withdrawn) {
        return changes.stream()
                .filter(change -> (change.state() == StoredDecision.Status.WITHDRAWN) == withdrawn)
                .map(change -> DecisionBody.of(
                        StoredDecision.supposed(plan.id(), change.state(), plan.revision(), change.decision())))
                .toList();
    }

    private static List<AdjustedWeek> weeks(AdjustedPlan before, AdjustedPlan after) {
        var same = before.weeks();
        return after.weeks().stream().filter(week -> !same.contains(week)).toList();
    }

    private static Baseline planned(Baseline plan, Athlete athlete, Catalogue catalogue) {
        var request = new PlanRequest(
                plan.id(), athlete, catalogue, plan.startDate(), plan.weeks().size(), plan.createdAt());
        return switch (PlanGenerator.generate(request)) {
            case GenerationResult.Generated generated -> generated.baseline();
            case GenerationResult.Refused refused ->
                throw new ProblemException(Problem.of(422, "no-plan-then", "There would be no plan", refused.detail())
                        .with(
                                "waysOut",
                                refused.waysOut().stream().map(WayOut::sentence).toList()));
        };
    }

    private static List<Race> races(List<ProfileBody.Race> told) {
        return told.stream()
                .map(race -> new Race(race.name(), race.date(), race.start(), race.distance(), race.priority()))
                .toList();
    }
}
