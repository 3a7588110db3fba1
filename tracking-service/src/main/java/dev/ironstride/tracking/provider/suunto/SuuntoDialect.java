package dev.ironstride.tracking.provider.suunto;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.link.Dialect;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Tokens;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Outside;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Suunto's OAuth: our name in a header; the token answer names the athlete. */
@ApplicationScoped
class SuuntoDialect implements Dialect {

    private final Apps apps;
    private final Outside outside;

    SuuntoDialect(Apps apps, Outside outside) {
        this.apps = apps;
        this.outside = outside;
    }

    @Override
    public Provider provider() {
        return Provider.SUUNTO;
    }

    @Override
    public boolean basic() {
        return true;
    }

    @Override
    public Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens) {
        return Uni.createFrom().item(Optional.ofNullable(tokenAnswer.text("user")));
    }

    @Override
    public Uni<Void> revoke(Link link) {
        Tokens tokens = link.tokens();
        if (tokens == null) {
            return Uni.createFrom().voidItem();
        }
        App app = apps.of(Provider.SUUNTO);
        String query = Call.encoded(Map.of("client_id", app.clientId().orElseThrow()));
        URI address = URI.create(app.revokeUrl().orElseThrow() + "?" + query);
        return outside.call(Call.get(address).bearer(tokens.access())).replaceWithVoid();
    }
}
