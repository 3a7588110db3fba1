package dev.ironstride.exercise.editing;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: the same POST again makes nothing new. In the transaction of what it makes. */
@ApplicationScoped
class Idempotency {

    private static final int LONGEST_KEY = 255;
    /** No client retries for longer. */
    private static final Duration MEMORY = Duration.ofDays(2);

    private static final String FORGET = "delete from idempotency_key where created_at < $1";
    // Two requests with one key at once: the second waits here for the first to commit, then finds what it made.
    private static final String CLAIM = """
            insert into idempotency_key (author, key, request, created_at) values ($1, $2, $3, $4)
            on conflict do nothing""";
    private static final String REMEMBER = "update idempotency_key set exercise_id = $3 where author = $1 and key = $2";
    private static final String RECALL =
            "select request, exercise_id from idempotency_key where author = $1 and key = $2";

    /**
     * Makes an exercise once per key.
     *
     * @param key the header, or null to make one each time; 1-255 characters
     * @param request hash of what was asked: another request under the same key is refused with 422
     * @return the id of what was made, now or then
     */
    Uni<String> once(
            SqlClient transaction,
            String author,
            @Nullable String key,
            String request,
            Instant now,
            Supplier<Uni<String>> make) {
        if (key == null) {
            return make.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("Idempotency-Key", "must have 1 to 255 characters");
        }
        return transaction
                .preparedQuery(FORGET)
                .execute(Tuple.of(utc(now.minus(MEMORY))))
                .chain(() -> transaction.preparedQuery(CLAIM).execute(Tuple.of(author, key, request, utc(now))))
                .chain(claimed -> claimed.rowCount() == 1
                        ? make.get()
                                .call(id -> transaction.preparedQuery(REMEMBER).execute(Tuple.of(author, key, id)))
                        : recall(transaction, author, key, request));
    }

    private static Uni<String> recall(SqlClient transaction, String author, String key, String request) {
        return transaction.preparedQuery(RECALL).execute(Tuple.of(author, key)).map(rows -> {
            var row = rows.iterator().next();
            if (!row.getString("request").equals(request)) {
                throw new ProblemException(Problem.of(
                                422,
                                "idempotency-key-reused",
                                "This key was used for something else",
                                "Use a new Idempotency-Key for a new request.")
                        .withErrors(List.of(new FieldError("Idempotency-Key", "was used for a different body"))));
            }
            return row.getString("exercise_id");
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
