package dev.ironstride.tracking.erasure;

import dev.ironstride.kit.identity.AthleteId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Erases everything this service has of an athlete. */
@ApplicationScoped
public class Erasure {

    /** All vendors together; who does not answer by then is not waited for, the tokens are forgotten all the same. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    // While the links are there: a notice names the vendor's user alone.
    private static final String NOTICES = """
            delete from provider_event e using provider_link l
             where l.athlete_id = $1 and e.provider = l.provider and e.provider_user_id = l.provider_user_id""";

    // What is still to be sent says only what is erased; the erasure itself is told by plan-service.
    private static final String UNSENT = "delete from outbox where key = $1";

    /**
     * What was written of an athlete. Work under way comes first: what the background did for this athlete is there, and
     * erased after it, once its row is.
     */
    private static final List<String> WRITTEN = Stream.of(
                    Stream.of("rereading", "import_entry", "import").map(Erasure::delete),
                    Stream.of(NOTICES),
                    Stream.of(
                                    "provider_link",
                                    "provider_connect",
                                    "provider_record",
                                    "ingest_token",
                                    "readiness",
                                    "session_set",
                                    "session",
                                    "run_apart",
                                    "run_record",
                                    "run",
                                    "run_key",
                                    "idempotency_key")
                            .map(Erasure::delete),
                    Stream.of(UNSENT))
            .flatMap(statements -> statements)
            .toList();

    /** What plan-service told of an athlete. */
    private static final List<String> TOLD =
            Stream.of("plan", "athlete").map(Erasure::delete).toList();

    private final ErasedAthletes erased;
    private final List<Farewell> farewells;

    Erasure(ErasedAthletes erased, @All List<Farewell> farewells) {
        this.erased = erased;
        this.farewells = List.copyOf(farewells);
    }

    /**
     * Erases an athlete and remembers that it happened. Vendors are told that it is over before their tokens are forgotten.
     *
     * @param revision of the event that says so
     * @param happenedAt when it was decided, by the clock of plan-service
     */
    public Uni<Void> erase(SqlConnection transaction, String athleteId, long revision, Instant happenedAt) {
        return farewell(new AthleteId(athleteId))
                .chain(() -> erased.remember(transaction, athleteId, revision, happenedAt))
                .chain(() -> all(transaction, athleteId, TOLD))
                .chain(() -> all(transaction, athleteId, WRITTEN));
    }

    /** Erases what was being written while an athlete was erased. What plan-service told since then stays. */
    Uni<Void> settle(SqlClient transaction, ErasedAthletes.Unsettled unsettled) {
        String athlete = unsettled.athleteId();
        return (unsettled.returned() ? Uni.createFrom().voidItem() : all(transaction, athlete, TOLD))
                .chain(() -> all(transaction, athlete, WRITTEN))
                .chain(() -> erased.settled(transaction, athlete));
    }

    private Uni<Void> farewell(AthleteId athlete) {
        return Multi.createFrom()
                .iterable(farewells)
                .onItem()
                .transformToUniAndMerge(each -> each.say(athlete).onFailure().recoverWithNull())
                .collect()
                .asList()
                .ifNoItem()
                .after(LONGEST_FAREWELL)
                .recoverWithItem(List.of())
                .replaceWithVoid();
    }

    private static Uni<Void> all(SqlClient transaction, String athleteId, List<String> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> transaction.preparedQuery(statement).execute(Tuple.of(athleteId)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String delete(String table) {
        return "delete from " + table + " where athlete_id = $1";
    }
}
