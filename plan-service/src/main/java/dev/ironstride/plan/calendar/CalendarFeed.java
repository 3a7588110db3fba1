package dev.ironstride.plan.calendar;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reading a feed. What is told is remembered, because SEQUENCE has to rise with each move that a calendar program has seen;
 * a move that was taken back between two looks was never told and does not count.
 */
@ApplicationScoped
class CalendarFeed {
    /** How far back a feed reaches, days: long enough to see what was, short enough to stay small. */
    private static final int DAYS_BACK = 28;

    private final Pool pool;
    private final CurrentPlan current;
    private final PlanStore plans;
    private final ToldExercises exercises;
    private final ToldStore store;
    private final Clock clock;

    CalendarFeed(
            Pool pool, CurrentPlan current, PlanStore plans, ToldExercises exercises, ToldStore store, Clock clock) {
        this.pool = pool;
        this.current = current;
        this.plans = plans;
        this.exercises = exercises;
        this.store = store;
        this.clock = clock;
    }

    /** The feed as text; a calendar without events before a plan was made. */
    Uni<String> text(FeedStore.Owner owner) {
        return current.get(owner.athleteId())
                .chain(plan -> told(owner.athleteId(), plan))
                .onFailure(CalendarFeed::noPlan)
                .recoverWithItem(List.of())
                .map(told -> CalendarText.of(told.stream()
                        .filter(one -> owner.runs() || one.entry().kind() == Entry.Kind.SESSION)
                        .toList()));
    }

    private static boolean noPlan(Throwable failure) {
        return failure instanceof ProblemException refused && refused.problem().status() == 404;
    }

    /** Reads, and writes only if something is new: most looks find nothing. */
    private Uni<List<Told>> told(String athleteId, PlanRow plan) {
        return store.all(pool, athleteId)
                .chain(before -> next(pool, athleteId, plan, before)
                        .chain(next -> changed(before, next).isEmpty()
                                ? Uni.createFrom().item(next)
                                : pool.withTransaction(transaction -> tell(transaction, athleteId))));
    }

    /** The plan is read again in the athlete's turn, so that nobody tells an older one after a newer. */
    private Uni<List<Told>> tell(SqlConnection transaction, String athleteId) {
        return AthleteLock.take(transaction, athleteId)
                .chain(() -> plans.current(transaction, athleteId).map(CurrentPlan::required))
                .chain(plan -> store.all(transaction, athleteId)
                        .chain(before -> next(transaction, athleteId, plan, before)
                                .call(next ->
                                        store.save(transaction, athleteId, changed(before, next), oldest(plan)))));
    }

    private Uni<List<Told>> next(SqlClient client, String athleteId, PlanRow plan, List<Told> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var local = LocalDateTime.ofInstant(now, plan.zone());
        return exercises.named(client, PlanEntries.exerciseIds(plan)).map(named -> {
            var entries = new PlanEntries(athleteId, plan, named).from(oldest(plan));
            return Told.next(within(before, oldest(plan)), entries, local, now);
        });
    }

    private static List<Told> within(List<Told> told, LocalDateTime oldest) {
        return told.stream()
                .filter(one -> !one.entry().start().isBefore(oldest))
                .toList();
    }

    private static List<Told> changed(List<Told> before, List<Told> next) {
        return next.stream().filter(told -> !before.contains(told)).toList();
    }

    private LocalDateTime oldest(PlanRow plan) {
        return LocalDateTime.ofInstant(clock.instant(), plan.zone())
                .toLocalDate()
                .minusDays(DAYS_BACK)
                .atStartOfDay();
    }
}
