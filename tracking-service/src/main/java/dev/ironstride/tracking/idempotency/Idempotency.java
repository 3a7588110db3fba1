package dev.ironstride.tracking.idempotency;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers answers by athlete and key, in the transaction of what they answer. */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 255;

    // Two requests with one key at once: the second waits here for the first to commit, then finds its answer.
    private static final String CLAIM = """
            insert into idempotency_key (athlete_id, key, request_hash) values ($1, $2, $3)
            on conflict do nothing""";

    private static final String REMEMBER = """
            update idempotency_key set status = $3, location = $4, etag = $5, body = $6
             where athlete_id = $1 and key = $2""";

    private static final String RECALL = """
            select request_hash, status, location, etag, body from idempotency_key
             where athlete_id = $1 and key = $2""";

    /**
     * Does the work once per key.
     *
     * @param key the header, or null to do the work each time; 1-255 characters
     * @param requestHash what was asked: another request under the same key is refused with 422
     */
    public Uni<Reply> once(
            SqlConnection transaction,
            AthleteId athlete,
            @Nullable String key,
            String requestHash,
            Supplier<Uni<Reply>> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("Idempotency-Key", "must have 1 to 255 characters");
        }
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(athlete.value(), key, requestHash))
                .chain(claimed -> claimed.rowCount() == 1
                        ? work.get().call(reply -> remember(transaction, athlete, key, reply))
                        : recall(transaction, athlete, key, requestHash));
    }

    private static Uni<Void> remember(SqlConnection transaction, AthleteId athlete, String key, Reply reply) {
        Tuple values = Tuple.tuple()
                .addString(athlete.value())
                .addString(key)
                .addInteger(reply.status())
                .addString(reply.location())
                .addString(reply.etag())
                .addString(reply.body());
        return transaction.preparedQuery(REMEMBER).execute(values).replaceWithVoid();
    }

    private static Uni<Reply> recall(SqlConnection transaction, AthleteId athlete, String key, String requestHash) {
        return transaction
                .preparedQuery(RECALL)
                .execute(Tuple.of(athlete.value(), key))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (!requestHash.equals(row.getString("request_hash"))) {
                        throw new ProblemException(Problem.of(
                                        422,
                                        "idempotency-key-reused",
                                        "This key was used for something else",
                                        "Use a new Idempotency-Key for a new request.")
                                .withErrors(
                                        List.of(new FieldError("Idempotency-Key", "was used for a different body"))));
                    }
                    return new Reply(
                            row.getInteger("status"),
                            row.getString("location"),
                            row.getString("etag"),
                            row.getString("body"));
                });
    }
}
