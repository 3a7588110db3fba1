package dev.ironstride.plan.erasure;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.erased.ErasedStore;
import dev.ironstride.plan.events.Envelope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Erases everything this service has of a person. */
@ApplicationScoped
public class Erasure {
    /** In an order in which nothing stands in the way. */
    private static final List<String> STATEMENTS = Stream.concat(
                    Stream.of(
                                    "rebuild_difference",
                                    "rebuild",
                                    "idempotency_key",
                                    "calculation",
                                    "plan_override",
                                    "decision",
                                    "plan",
                                    "fact",
                                    "fact_version",
                                    "calendar_event",
                                    "calendar_feed",
                                    "coach_link",
                                    "profile")
                            .map(table -> "delete from " + table + " where athlete_id = $1"),
                    Stream.of(
                            // Begins anew where it stood at this athlete: doing it again changes nothing.
                            "update rebuild set after = null where after = $1",
                            "update rebuild set started_by = 'erased' where started_by = $1",
                            // What is still to be sent says only what is erased.
                            "delete from outbox where key = $1"))
            .toList();

    private final PlanTransactions transactions;
    private final ErasedStore erased;
    private final FormerCoach coach;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(PlanTransactions transactions, ErasedStore erased, FormerCoach coach, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.erased = erased;
        this.coach = coach;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Erases a person and tells of it; again changes nothing. */
    Uni<Void> erase(String athleteId) {
        return transactions.of(athleteId, transaction -> erase(transaction, athleteId, clock.instant()));
    }

    private Uni<Void> erase(SqlConnection transaction, String athleteId, Instant now) {
        return erased.remember(transaction, athleteId, now)
                .chain(told -> told.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : everything(transaction, athleteId)
                                .chain(() -> coach.leaves(transaction, athleteId))
                                .chain(() -> outbox.add(
                                        transaction, Envelope.of(news(athleteId, told.orElseThrow()), now))));
    }

    private static Uni<Void> everything(SqlConnection transaction, String athleteId) {
        return Multi.createFrom()
                .iterable(STATEMENTS)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> transaction.preparedQuery(statement).execute(Tuple.of(athleteId)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Says who, and nothing else. */
    private static AthleteChanged news(String athleteId, long revision) {
        return new AthleteChanged(athleteId, revision, FactStatus.DELETED, ZoneOffset.UTC, null, null, null, List.of());
    }
}
