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
import java.util.stream.StreamSupport;

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

    /** Work under way: what the background did for this athlete is there, and erased after it, once its row is. */
    private static final List<String> UNDER_WAY = List.of("rereading", "import_entry", "import");

    /** What plan-service told of an athlete. */
    private static final List<String> TOLD = List.of("plan", "athlete");

    /** For every other table with an athlete in it, also one that is made next year: the statement that empties it. */
    private static final String OTHERS = """
            select format('delete from %I where athlete_id = $1', t.relname) as statement
              from pg_class t join pg_attribute c on c.attrelid = t.oid
             where c.attname = 'athlete_id' and not c.attisdropped and t.relkind in ('r', 'p') and not t.relispartition
               and t.relnamespace = current_schema()::regnamespace and t.relname::text <> all ($1::text[])
             order by t.relname""";

    private static final String[] BUT =
            Stream.of(UNDER_WAY, TOLD, List.of("erased")).flatMap(List::stream).toArray(String[]::new);

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
                .chain(() -> all(transaction, athleteId, deleting(TOLD)))
                .chain(() -> written(transaction, athleteId));
    }

    /** Erases what was being written while an athlete was erased. What plan-service told since then stays. */
    Uni<Void> settle(SqlClient transaction, ErasedAthletes.Unsettled unsettled) {
        String athlete = unsettled.athleteId();
        return (unsettled.returned() ? Uni.createFrom().voidItem() : all(transaction, athlete, deleting(TOLD)))
                .chain(() -> written(transaction, athlete))
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

    private static Uni<Void> written(SqlClient transaction, String athleteId) {
        return all(transaction, athleteId, deleting(UNDER_WAY))
                .chain(() -> all(transaction, athleteId, List.of(NOTICES)))
                .chain(() -> transaction.preparedQuery(OTHERS).execute(Tuple.of(BUT)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("statement"))
                        .toList())
                .chain(statements -> all(transaction, athleteId, statements))
                .chain(() -> all(transaction, athleteId, List.of(UNSENT)));
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

    private static List<String> deleting(List<String> tables) {
        return tables.stream()
                .map(table -> "delete from " + table + " where athlete_id = $1")
                .toList();
    }
}
