package dev.ironstride.tracking.run;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.athlete.AthleteProfile;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.event.Envelope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes runs that arrived together. Those that are simply new share one statement, and with it one commit; those told before
 * as they are need none. Whatever is not simple, and everything if the group cannot be written, goes the way of a single run,
 * each by itself: one bad run spoils nobody else's.
 */
@ApplicationScoped
class RunGroup {

    private static final Logger LOG = Logger.getLogger(RunGroup.class);

    /** Athletes whose runs go by themselves at the same time; those of one athlete keep their order. */
    private static final int BY_THEMSELVES = 6;

    /**
     * Else each group would be planned anew for its own lists, which takes longer than writing it; and a plan made while a
     * table was small, or never counted, would read all of it for each run once it is large. Every question here is for a
     * few rows of an index.
     */
    private static final String PLANNED_ONCE =
            "set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off";

    private final Pool pool;
    private final Outbox outbox;
    private final RunTransactions transactions;
    private final RunLog log;
    private final RunStore runs;
    private final RunRecords records;
    private final Turn turn;
    private final AthleteProfiles profiles;
    private final RunJson json;
    private final Clock clock;

    RunGroup(
            Pool pool,
            Outbox outbox,
            RunTransactions transactions,
            RunLog log,
            RunStore runs,
            RunRecords records,
            Turn turn,
            AthleteProfiles profiles,
            RunJson json,
            Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.transactions = transactions;
        this.log = log;
        this.runs = runs;
        this.records = records;
        this.turn = turn;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a group and answers each of its runs once that is committed. */
    Uni<Void> write(List<Arrival> group) {
        return pool.withTransaction(connection -> together(connection, group))
                .map(this::answer)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf(failure, "%d runs go by themselves", group.size());
                    return group;
                })
                .chain(this::byThemselves);
    }

    /** Writes what is simple. */
    private Uni<Written> together(SqlConnection connection, List<Arrival> group) {
        Set<String> athletes =
                group.stream().map(arrival -> arrival.athlete().value()).collect(Collectors.toUnmodifiableSet());
        // Sent one behind the other and answered in that order: what is read sees all that was written before the turn
        // came.
        return Uni.combine()
                .all()
                .unis(
                        connection.query(PLANNED_ONCE).execute().replaceWith(true),
                        turn.takeAll(connection, group),
                        runs.findBySources(
                                connection, group.stream().map(Arrival::name).toList()),
                        profiles.findAll(connection, athletes),
                        runs.recent(connection, group))
                .asTuple()
                .chain(found -> accompanied(connection, group, found.getItem3(), found.getItem5())
                        .chain(accompanied -> {
                            Sorted sorted = Sorted.of(group, found.getItem3(), accompanied, json);
                            List<Fresh> fresh = read(sorted.fresh(), found.getItem4(), found.getItem5());
                            return insert(connection, fresh).map(written -> new Written(sorted, fresh, written));
                        }));
    }

    /** Those in whose time another recorder tells of a run: asked only where there is anything in that time. */
    private Uni<Set<Arrival>> accompanied(
            SqlConnection connection, List<Arrival> group, Map<Arrival.Name, StoredRun> stored, RecentRuns recent) {
        List<Arrival> beside = group.stream()
                .filter(arrival -> !stored.containsKey(arrival.name())
                        && recent.anyDuring(arrival.athlete().value(), arrival.window()))
                .toList();
        return records.anyOfEach(connection, beside);
    }

    /** Understands new runs in their order: each counts for those after it. */
    private List<Fresh> read(List<Sorted.New> news, Map<String, AthleteProfile> known, RecentRuns recent) {
        List<Fresh> fresh = new ArrayList<>(news.size());
        for (Sorted.New one : news) {
            Arrival arrival = one.arrival();
            AthleteProfile profile = known.getOrDefault(arrival.athlete().value(), AthleteProfile.UNKNOWN);
            Double median = recent.median(arrival.athlete().value(), arrival.startedAt());
            Arrival.Name name = arrival.name();
            Run run = RunReading.understood(
                    profile,
                    median,
                    new RunReading.Identity(arrival.athlete(), UuidV7.next(), 1, name.provider(), name.externalId()),
                    arrival.told().request(),
                    arrival.told().effort(),
                    null,
                    arrival.told().offset());
            recent.add(
                    arrival.athlete().value(),
                    arrival.startedAt(),
                    run.details().durationSeconds());
            fresh.add(new Fresh(one, run, Envelope.of(run.event(), clock.instant())));
        }
        return fresh;
    }

    private Uni<Set<UUID>> insert(SqlConnection connection, List<Fresh> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return runs.insertAll(connection, fresh);
    }

    /**
     * What was written.
     *
     * @param events ids of the events of those runs that nobody else had written
     */
    private record Written(Sorted sorted, List<Fresh> fresh, Set<UUID> events) {}

    /** Answers those whose runs are committed; returns the others. */
    private List<Arrival> answer(Written written) {
        Sorted sorted = written.sorted();
        sorted.known().forEach(Arrival::done);
        List<Arrival> rest = new ArrayList<>(sorted.others());
        for (Fresh one : written.fresh()) {
            Sorted.New told = one.told();
            if (written.events().contains(one.event().id())) {
                told.arrival().done(new LoggedRun(one.run(), LoggedRun.Outcome.CREATED));
                told.again().forEach(again -> again.done(new LoggedRun(one.run(), LoggedRun.Outcome.KNOWN)));
            } else {
                // Another process was first.
                rest.add(told.arrival());
                rest.addAll(told.again());
            }
        }
        if (!written.events().isEmpty()) {
            outbox.wake();
        }
        return rest;
    }

    private Uni<Void> byThemselves(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Collection<List<Arrival>> perAthlete = arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::athlete))
                .values();
        return Multi.createFrom()
                .iterable(perAthlete)
                .onItem()
                .transformToUni(ofOne -> Multi.createFrom()
                        .iterable(ofOne)
                        .onItem()
                        .transformToUniAndConcatenate(this::byItself)
                        .collect()
                        .last())
                .merge(BY_THEMSELVES)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> byItself(Arrival arrival) {
        return transactions
                .run(transaction -> log.take(transaction, arrival.athlete(), arrival.told(), json.none()))
                .invoke(arrival::done)
                .onFailure()
                .invoke(arrival::failed)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }
}
