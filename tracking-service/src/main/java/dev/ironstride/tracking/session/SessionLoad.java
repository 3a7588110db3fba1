package dev.ironstride.tracking.session;

import dev.ironstride.events.Load;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.catalogue.LegWeights;
import dev.ironstride.tracking.load.StrengthLoad;
import dev.ironstride.tracking.plan.PlannedSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs a session with what the catalogue and the plan say of it, as far as they have told. */
@ApplicationScoped
class SessionLoad {

    /** What the load and the plan make of a session. */
    record Weighed(Load load, Outcome outcome) {}

    private final PlannedSessions plans;
    private final LegWeights weights;

    SessionLoad(PlannedSessions plans, LegWeights weights) {
        this.plans = plans;
        this.weights = weights;
    }

    Uni<Weighed> weigh(
            SqlClient transaction,
            StrengthSession session,
            Instant endedAt,
            @Nullable Double rpe,
            @Nullable Outcome told) {
        return plans.find(transaction, session.athlete(), session.plannedSessionId())
                .chain(found -> {
                    PlanChanged.Session planned = found.orElse(null);
                    List<String> exercises = exercises(session.setsDone(), planned);
                    long seconds =
                            Duration.between(session.startedAt(), endedAt).toSeconds();
                    return weights.find(
                                    transaction, exercises.stream().distinct().toList())
                            .map(known -> new Weighed(
                                    StrengthLoad.of(
                                            rpe,
                                            seconds,
                                            legWeights(exercises, known),
                                            planned == null ? null : planned.sessionClass()),
                                    told == null ? outcome(session.setsDone(), planned) : told));
                });
    }

    /** The exercise of each set done; if no set was logged, of each set planned. */
    private static List<String> exercises(List<LoggedSet> done, PlanChanged.@Nullable Session planned) {
        if (!done.isEmpty() || planned == null) {
            return done.stream().map(LoggedSet::exerciseId).toList();
        }
        return planned.items().stream()
                .flatMap(item -> Collections.nCopies(item.sets(), item.exerciseId()).stream())
                .toList();
    }

    private static List<Double> legWeights(List<String> exercises, Map<String, Double> known) {
        return exercises.stream()
                .map(id -> known.getOrDefault(id, StrengthLoad.UNKNOWN_LEG_WEIGHT))
                .toList();
    }

    /** Who logs sets and leaves planned ones out did a part; who logs none just did not log. */
    private static Outcome outcome(List<LoggedSet> done, PlanChanged.@Nullable Session planned) {
        int wanted = planned == null
                ? 0
                : planned.items().stream().mapToInt(PlanChanged.Item::sets).sum();
        return Stream.of(done.size()).anyMatch(count -> count > 0 && count < wanted)
                ? Outcome.PARTIAL
                : Outcome.COMPLETED;
    }
}
