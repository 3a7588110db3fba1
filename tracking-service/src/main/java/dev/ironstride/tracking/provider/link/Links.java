package dev.ironstride.tracking.provider.link;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code provider_link}. */
@ApplicationScoped
public class Links {

    private static final String SELECT =
            "select athlete_id, provider, provider_user_id, tokens, permitted, broken, connected_at from provider_link ";

    private static final String OF_USER = SELECT + "where provider = $1 and provider_user_id = $2";
    private static final String OF_ATHLETE = SELECT + "where athlete_id = $1 and provider = $2";
    private static final String ALL = SELECT + "where athlete_id = $1";
    private static final String LOCKED = OF_ATHLETE + " for update";

    // An account that is another athlete's stays theirs: nothing is written, and the caller sees that.
    private static final String KEEP = """
            insert into provider_link (athlete_id, provider, provider_user_id, tokens, expires_at, connected_at)
            select $1, $2, $3, $4, $5, $6
             where not exists (select 1 from provider_link
                                where provider = $2 and provider_user_id = $3 and athlete_id <> $1)
            on conflict (athlete_id, provider) do update
               set provider_user_id = excluded.provider_user_id, tokens = excluded.tokens,
                   expires_at = excluded.expires_at, permitted = true, broken = false""";

    private static final String RENEW = """
            update provider_link set tokens = $3, expires_at = $4, broken = false where athlete_id = $1 and provider = $2""";

    private static final String BREAK =
            "update provider_link set broken = true where athlete_id = $1 and provider = $2";

    private static final String PERMIT =
            "update provider_link set permitted = $3 where athlete_id = $1 and provider = $2";

    private static final String CUT = "delete from provider_link where athlete_id = $1 and provider = $2";

    private final Pool pool;
    private final Vault vault;
    private final Clock clock;

    Links(Pool pool, Vault vault, Clock clock) {
        this.pool = pool;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whose account it is. */
    public Uni<Optional<Link>> ofUser(Provider provider, String userId) {
        return first(pool, OF_USER, Tuple.of(provider.slug(), userId));
    }

    /** The athlete's account at a provider. */
    public Uni<Optional<Link>> of(AthleteId athlete, Provider provider) {
        return first(pool, OF_ATHLETE, Tuple.of(athlete.value(), provider.slug()));
    }

    /** The athlete's accounts. */
    public Uni<List<Link>> of(AthleteId athlete) {
        return pool.preparedQuery(ALL).execute(Tuple.of(athlete.value())).map(this::links);
    }

    /** The account, which nobody else may change until the transaction ends. */
    Uni<Optional<Link>> locked(SqlClient transaction, AthleteId athlete, Provider provider) {
        return first(transaction, LOCKED, Tuple.of(athlete.value(), provider.slug()));
    }

    /** Keeps an account; false if it is another athlete's. */
    public Uni<Boolean> keep(AthleteId athlete, Provider provider, String userId, @Nullable Tokens tokens) {
        Tuple values = Tuple.tuple()
                .addString(athlete.value())
                .addString(provider.slug())
                .addString(userId)
                .addString(closed(athlete, provider, tokens))
                .addOffsetDateTime(tokens == null ? null : utc(tokens.expiresAt()))
                .addOffsetDateTime(utc(clock.instant()));
        return pool.preparedQuery(KEEP).execute(values).map(kept -> kept.rowCount() == 1);
    }

    Uni<Void> renew(SqlClient transaction, Link link, Tokens tokens) {
        Tuple values = Tuple.tuple()
                .addString(link.athlete().value())
                .addString(link.provider().slug())
                .addString(closed(link.athlete(), link.provider(), tokens))
                .addOffsetDateTime(utc(tokens.expiresAt()));
        return transaction.preparedQuery(RENEW).execute(values).replaceWithVoid();
    }

    Uni<Void> broken(SqlClient transaction, Link link) {
        return transaction
                .preparedQuery(BREAK)
                .execute(Tuple.of(link.athlete().value(), link.provider().slug()))
                .replaceWithVoid();
    }

    /** Notes whether the athlete lets us have activities. */
    public Uni<Void> permit(Link link, boolean permitted) {
        return pool.preparedQuery(PERMIT)
                .execute(Tuple.of(link.athlete().value(), link.provider().slug(), permitted))
                .replaceWithVoid();
    }

    /** Ends the tie and forgets its tokens. */
    public Uni<Void> cut(Link link) {
        return pool.preparedQuery(CUT)
                .execute(Tuple.of(link.athlete().value(), link.provider().slug()))
                .replaceWithVoid();
    }

    private Uni<Optional<Link>> first(SqlClient client, String statement, Tuple values) {
        return client.preparedQuery(statement)
                .execute(values)
                .map(rows -> links(rows).stream().findFirst());
    }

    private List<Link> links(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::link).toList();
    }

    private Link link(Row row) {
        AthleteId athlete = new AthleteId(row.getString("athlete_id"));
        Provider provider = Provider.of(row.getString("provider"));
        String closed = row.getString("tokens");
        Tokens tokens = closed == null ? null : opened(athlete, provider, closed);
        return new Link(
                athlete,
                provider,
                row.getString("provider_user_id"),
                tokens,
                row.getBoolean("permitted"),
                // Tokens closed with a key that is gone are as good as refused.
                row.getBoolean("broken") || (closed != null && tokens == null),
                row.getOffsetDateTime("connected_at").toInstant());
    }

    private @Nullable String closed(AthleteId athlete, Provider provider, @Nullable Tokens tokens) {
        if (tokens == null) {
            return null;
        }
        Payload text = Payload.of("access", tokens.access())
                .with("refresh", tokens.refresh())
                .with(
                        "expiresAt",
                        tokens.expiresAt() == null
                                ? null
                                : Long.toString(tokens.expiresAt().getEpochSecond()));
        return vault.close(text.toString(), place(athlete, provider));
    }

    private @Nullable Tokens opened(AthleteId athlete, Provider provider, String closed) {
        return vault.open(closed, place(athlete, provider))
                .map(Payload::stored)
                .map(text -> new Tokens(
                        text.at("access").node().asText(),
                        text.at("refresh").present() ? text.at("refresh").node().asText() : null,
                        text.epoch("expiresAt", 1000)))
                .orElse(null);
    }

    private static String place(AthleteId athlete, Provider provider) {
        return provider.slug() + "|" + athlete.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
