package dev.ironstride.tracking.provider.garmin;

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
import java.util.Optional;

/** Garmin's OAuth: with PKCE; who the athlete is, is asked for. */
@ApplicationScoped
class GarminDialect implements Dialect {

    private final Apps apps;
    private final Outside outside;

    GarminDialect(Apps apps, Outside outside) {
        this.apps = apps;
        this.outside = outside;
    }

    @Override
    public Provider provider() {
        return Provider.GARMIN;
    }

    @Override
    public boolean pkce() {
        return true;
    }

    @Override
    public Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens) {
        return outside.call(Call.get(apps.api(Provider.GARMIN, "/wellness-api/rest/user/id"))
                        .bearer(tokens.access()))
                .map(answer -> answer.ok()
                        ? answer.json().flatMap(user -> Optional.ofNullable(user.text("userId")))
                        : Optional.empty());
    }

    @Override
    public Uni<Void> revoke(Link link) {
        Tokens tokens = link.tokens();
        return tokens == null
                ? Uni.createFrom().voidItem()
                : outside.call(Call.delete(apps.api(Provider.GARMIN, "/wellness-api/rest/user/registration"))
                                .bearer(tokens.access()))
                        .replaceWithVoid();
    }
}
