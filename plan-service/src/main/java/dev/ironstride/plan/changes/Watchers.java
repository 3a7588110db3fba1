package dev.ironstride.plan.changes;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.PlanMoved;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who watches a plan, and telling them.
 *
 * <p>A change made in this process wakes its watchers at once. For those of other instances each process asks Postgres twice
 * a second for the revisions of the athletes it has watchers for: one indexed statement, whatever happens to everyone else's
 * plans. Reading the plan-changed topic in every instance would carry each plan in full to each of them, and stop while Kafka
 * is away. Only revisions are compared, so a change is told once and none is missed however it was noticed.
 */
@ApplicationScoped
public class Watchers {
    private static final Logger LOG = Logger.getLogger(Watchers.class);

    private final Map<String, List<Watcher>> byAthlete = new ConcurrentHashMap<>();
    private final RevisionStore revisions;
    private final ChangesConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private long timer;

    Watchers(RevisionStore revisions, ChangesConfig config, Vertx vertx, Clock clock) {
        this.revisions = revisions;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.poll().toMillis(), id -> tick());
    }

    /** Ends all streams, so that clients go to another instance before this one is gone. */
    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        byAthlete.values().forEach(list -> list.forEach(Watcher::end));
    }

    void moved(@Observes PlanMoved plan) {
        if (byAthlete.containsKey(plan.athleteId())) {
            look(List.of(plan.athleteId()));
        }
    }

    /**
     * Watches an athlete's plan; refuses with 429 {@code too-many-streams} beyond the limit.
     *
     * @param until when the stream ends: with the token that opened it
     * @param seen last revision that the watcher knows; a newer one is told at once
     */
    Multi<PlanNews> watch(String athleteId, Instant until, @Nullable Long seen) {
        if (byAthlete.getOrDefault(athleteId, List.of()).size() >= config.connectionsPerAthlete()) {
            throw new ProblemException(Problem.of(
                    429,
                    "too-many-streams",
                    "Too many open pages",
                    "You watch your plan from " + config.connectionsPerAthlete()
                            + " places already. Close one and try again."));
        }
        return Multi.createFrom().emitter(emitter -> {
            var watcher = new Watcher(emitter, until, seen);
            byAthlete
                    .computeIfAbsent(athleteId, id -> new CopyOnWriteArrayList<>())
                    .add(watcher);
            emitter.onTermination(() -> remove(athleteId, watcher));
            emitter.emit(new PlanNews.Silence()); // so that the headers leave and the client knows it is connected
            look(List.of(athleteId));
        });
    }

    private void remove(String athleteId, Watcher watcher) {
        byAthlete.computeIfPresent(athleteId, (id, list) -> {
            list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
    }

    private void tick() {
        if (byAthlete.isEmpty()) {
            return;
        }
        var now = clock.instant();
        long heartbeat = config.heartbeat().toNanos();
        byAthlete.values().forEach(list -> list.forEach(watcher -> watcher.tick(now, heartbeat)));
        look(List.copyOf(byAthlete.keySet()));
    }

    private void look(Collection<String> athletes) {
        revisions
                .of(athletes)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(RevisionStore.Standing::athleteId, Function.identity())))
                .chain(found -> tell(athletes, found))
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Watched plans could not be read: %s", failure));
    }

    private Uni<Void> tell(Collection<String> athletes, Map<String, RevisionStore.Standing> standings) {
        return Multi.createFrom()
                .iterable(athletes)
                .onItem()
                .transformToUniAndConcatenate(athlete -> tell(athlete, standings.get(athlete)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(String athleteId, RevisionStore.@Nullable Standing plan) {
        var watchers = byAthlete.getOrDefault(athleteId, List.of());
        long revision = plan == null ? 0 : plan.revision();
        watchers.forEach(watcher -> watcher.standing(revision));
        var behind =
                watchers.stream().filter(watcher -> watcher.behind(revision)).toList();
        if (plan == null || behind.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long oldest = behind.stream().mapToLong(Watcher::seen).min().orElse(0);
        return revisions
                .decisionsSince(plan, oldest)
                .invoke(decisions -> behind.forEach(watcher -> watcher.changed(plan, decisions)))
                .replaceWithVoid();
    }
}
