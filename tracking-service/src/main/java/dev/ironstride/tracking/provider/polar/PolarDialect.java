package dev.ironstride.tracking.provider.polar;

import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.link.Dialect;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Tokens;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Outside;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** Polar's OAuth: our name in a header; the token answer names the athlete, who is then registered with our app. */
@ApplicationScoped
class PolarDialect implements Dialect {

    private static final int ALREADY_REGISTERED = 409;

    private final Apps apps;
    private final Outside outside;

    PolarDialect(Apps apps, Outside outside) {
        this.apps = apps;
        this.outside = outside;
    }

    @Override
    public Provider provider() {
        return Provider.POLAR;
    }

    @Override
    public boolean basic() {
        return true;
    }

    @Override
    public Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens) {
        return Uni.createFrom().item(Optional.ofNullable(tokenAnswer.text("x_user_id")));
    }

    /** Without this Polar tells nothing. Our name for the athlete stays ours: Polar gets a fingerprint. */
    @Override
    public Uni<Void> welcome(Link link) {
        Tokens tokens = link.tokens();
        if (tokens == null) {
            return Uni.createFrom().voidItem();
        }
        String member = Sha256.hex(Signature.bytes(link.athlete().value()));
        return outside.call(Call.json(
                                apps.api(Provider.POLAR, "/v3/users"),
                                Payload.of("member-id", member).toString())
                        .bearer(tokens.access()))
                .chain(answer -> answer.ok() || answer.status() == ALREADY_REGISTERED
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IOException("status " + answer.status())));
    }

    @Override
    public Uni<Void> revoke(Link link) {
        Tokens tokens = link.tokens();
        return tokens == null
                ? Uni.createFrom().voidItem()
                : outside.call(Call.delete(apps.api(Provider.POLAR, "/v3/users/" + link.userId()))
                                .bearer(tokens.access()))
                        .replaceWithVoid();
    }
}
