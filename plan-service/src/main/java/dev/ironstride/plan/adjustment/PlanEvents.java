package dev.ironstride.plan.adjustment;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.decisions.DecisionChange;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import java.util.List;

/** A plan as other services need it. */
final class PlanEvents {
    private PlanEvents() {}

    static PlanChanged changed(String athleteId, PlanRow plan, List<DecisionChange> changes) {
        var athlete = plan.baseline().athlete();
        return new PlanChanged(
                athleteId,
                plan.id(),
                plan.revision(),
                FactStatus.ACTIVE,
                plan.baseline().startDate(),
                plan.endDate(),
                plan.state().weeks().stream()
                        .flatMap(week -> week.sessions().stream())
                        .map(session -> session(session, athlete))
                        .toList(),
                changes.stream().map(change -> change.decision().id()).toList());
    }

    private static PlanChanged.Session session(AdjustedSession session, Athlete athlete) {
        var now = session.now();
        return new PlanChanged.Session(
                session.base().id(),
                now.start().toLocalDate(),
                now.half().name(),
                now.start().toLocalTime(),
                PlanView.minutes(now.letter(), athlete),
                PlanView.sessionClass(now.letter()),
                now.status().name(),
                session.items().stream().map(PlanEvents::item).toList());
    }

    private static PlanChanged.Item item(Item item) {
        return new PlanChanged.Item(
                item.exerciseId(),
                item.pattern().name(),
                item.sets(),
                item.reps(),
                item.seconds(),
                item.perSide(),
                item.rpe(),
                item.loadKg(),
                item.restSeconds(),
                item.tempo());
    }
}
