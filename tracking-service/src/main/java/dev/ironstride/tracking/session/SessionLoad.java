package dev.ironstride.tracking.session;

import dev.ironstride.events.Load;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.catalogue.Exercises;
import dev.ironstride.tracking.load.StrengthLoad;
import dev.ironstride.tracking.load.StrengthLoad.Work;
import dev.ironstride.tracking.plan.PlannedSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weighs a session with what the catalogue and the plan say of it, as far as they have told. */
@ApplicationScoped
class SessionLoad {

    /** What the load and the plan make of a session. */
    record Weighed(Load load, Outcome outcome) {}

    private final PlannedSessions plans;
    private final Exercises exercises;

    SessionLoad(PlannedSessions plans, Exercises exercises) {
        this.plans = plans;
        this.exercises = exercises;
    }

    Uni<Weighed> weigh(SqlClient transaction, StrengthSession session, Completion.Draft draft) {
        return plans.find(transaction, session.athlete(), session.plannedSessionId())
                .chain(found -> {
                    PlanChanged.Session planned = found.orElse(null);
                    Map<String, Double> sets = sets(session.setsDone(), planned);
                    long seconds = Duration.between(session.startedAt(), draft.endedAt())
                            .toSeconds();
                    return exercises
                            .legWeights(transaction, List.copyOf(sets.keySet()))
                            .map(known -> new Weighed(
                                    StrengthLoad.of(
                                            draft.rpe(),
                                            seconds,
                                            work(sets, known),
                                            planned == null ? null : planned.sessionClass()),
                                    Objects.requireNonNullElseGet(
                                            draft.outcome(), () -> outcome(session.setsDone(), planned))));
                });
    }

    /** Sets done of each exercise; if no set was logged, those planned. */
    private static Map<String, Double> sets(List<LoggedSet> done, PlanChanged.@Nullable Session planned) {
        Map<String, Double> sets = new LinkedHashMap<>();
        if (!done.isEmpty() || planned == null) {
            done.forEach(set -> sets.merge(set.exerciseId(), set.share(), Double::sum));
        } else {
            planned.items().forEach(item -> sets.merge(item.exerciseId(), (double) item.sets(), Double::sum));
        }
        return sets;
    }

    private static List<Work> work(Map<String, Double> sets, Map<String, Double> known) {
        return sets.entrySet().stream()
                .map(one -> new Work(one.getValue(), known.getOrDefault(one.getKey(), StrengthLoad.UNKNOWN_LEG_WEIGHT)))
                .toList();
    }

    /** Who logs sets and leaves planned ones out did a part; who logs none just did not log. */
    private static Outcome outcome(List<LoggedSet> done, PlanChanged.@Nullable Session planned) {
        int wanted = planned == null
                ? 0
                : planned.items().stream().mapToInt(PlanChanged.Item::sets).sum();
        double count = done.stream().mapToDouble(LoggedSet::share).sum();
        return count > 0 && count < wanted ? Outcome.PARTIAL : Outcome.COMPLETED;
    }
}
