package dev.ironstride.tracking.provider.link;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Outside;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls a vendor in an athlete's name and renews the token when it has run out. A refresh token often works once, so
 * renewing holds the link's row: whoever comes second, in this instance or another, finds the new token there.
 */
@ApplicationScoped
public class Access {

    private static final Answer REFUSED = new Answer(401, Map.of(), new byte[0]);

    private final Links links;
    private final Apps apps;
    private final Outside outside;
    private final Pool pool;
    private final Clock clock;
    private final List<Dialect> dialects;

    Access(Links links, Apps apps, Outside outside, Pool pool, Clock clock, @All List<Dialect> dialects) {
        this.links = links;
        this.apps = apps;
        this.outside = outside;
        this.pool = pool;
        this.clock = clock;
        this.dialects = List.copyOf(dialects);
    }

    /**
     * The answer to a call made with the athlete's token; one more try with a new token if the vendor refuses the old one.
     * Status 401 then means that the athlete's agreement is over. Fails with an {@link IOException} if nobody answers.
     */
    public Uni<Answer> call(Link link, Function<String, Call> withToken) {
        Tokens tokens = link.tokens();
        if (tokens == null) {
            return Uni.createFrom().item(REFUSED);
        }
        if (!tokens.freshAt(clock.instant())) {
            return renewed(link, tokens)
                    .chain(next -> next.isEmpty()
                            ? Uni.createFrom().item(REFUSED)
                            : outside.call(withToken.apply(next.get().access())));
        }
        return outside.call(withToken.apply(tokens.access()))
                .chain(answer -> answer.unauthorised()
                        ? renewed(link, tokens)
                                .chain(next -> next.isEmpty()
                                        ? Uni.createFrom().item(answer)
                                        : outside.call(
                                                withToken.apply(next.get().access())))
                        : Uni.createFrom().item(answer));
    }

    /** New tokens for old; empty if the vendor gives none any more. */
    private Uni<Optional<Tokens>> renewed(Link link, Tokens old) {
        return pool.withTransaction(transaction -> links.locked(transaction, link.athlete(), link.provider())
                .chain(now -> {
                    Tokens present = now.map(Link::tokens).orElse(null);
                    if (now.isEmpty() || present == null) {
                        return Uni.createFrom().item(Optional.<Tokens>empty());
                    }
                    boolean othersWereFaster = !present.access().equals(old.access());
                    return othersWereFaster
                            ? Uni.createFrom().item(Optional.of(present))
                            : renew(transaction, now.get(), present);
                }));
    }

    private Uni<Optional<Tokens>> renew(SqlConnection transaction, Link link, Tokens old) {
        String refresh = old.refresh();
        if (refresh == null) {
            return links.broken(transaction, link).replaceWith(Optional.empty());
        }
        return ask(link.provider(), Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                .chain(answer -> {
                    if (answer.later()) {
                        return Uni.createFrom().failure(new IOException("no token now: " + answer.status()));
                    }
                    Optional<Tokens> next = answer.ok()
                            ? answer.json()
                                    .flatMap(json -> Optional.ofNullable(Tokens.read(json, clock.instant(), old)))
                            : Optional.empty();
                    return next.isPresent()
                            ? links.renew(transaction, link, next.get()).replaceWith(next)
                            : links.broken(transaction, link).replaceWith(next);
                });
    }

    /** What the vendor's token address answers to a grant, asked in our name. */
    Uni<Answer> ask(Provider provider, Map<String, String> grant) {
        App app = apps.of(provider);
        String id = app.clientId().orElseThrow();
        String secret = app.clientSecret().orElseThrow();
        Map<String, String> form = new LinkedHashMap<>(grant);
        boolean basic = dialect(provider).basic();
        if (!basic) {
            form.put("client_id", id);
            form.put("client_secret", secret);
        }
        Call call = Call.form(app.tokenUrl().orElseThrow(() -> Apps.off(provider)), form);
        return outside.call(basic ? call.basic(id, secret) : call);
    }

    /** How the provider speaks OAuth. */
    Dialect dialect(Provider provider) {
        return dialects.stream()
                .filter(dialect -> dialect.provider() == provider)
                .findFirst()
                .orElseThrow();
    }
}
