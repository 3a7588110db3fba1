package dev.ironstride.tracking.provider.strava;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.link.Dialect;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Tokens;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Outside;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Strava's OAuth: no PKCE; the token answer names the athlete. */
@ApplicationScoped
class StravaDialect implements Dialect {

    private final Apps apps;
    private final Outside outside;

    StravaDialect(Apps apps, Outside outside) {
        this.apps = apps;
        this.outside = outside;
    }

    @Override
    public Provider provider() {
        return Provider.STRAVA;
    }

    @Override
    public Map<String, String> asking() {
        return Map.of("approval_prompt", "auto");
    }

    @Override
    public Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens) {
        return Uni.createFrom()
                .item(Optional.ofNullable(tokenAnswer.at("athlete").text("id")));
    }

    @Override
    public Uni<Void> revoke(Link link) {
        Tokens tokens = link.tokens();
        return tokens == null
                ? Uni.createFrom().voidItem()
                : outside.call(Call.form(
                                apps.of(Provider.STRAVA).revokeUrl().orElseThrow(),
                                Map.of("access_token", tokens.access())))
                        .replaceWithVoid();
    }
}
