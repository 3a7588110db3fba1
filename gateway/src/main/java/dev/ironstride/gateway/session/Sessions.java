package dev.ironstride.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads the session of a request, refreshing its tokens where they have expired. */
@ApplicationScoped
public class Sessions {

    private static final String SESSION_COOKIE = "q_session";

    private final IdentityProviderManager identities;

    Sessions(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** True if the request carries a session cookie, valid or not. */
    public boolean isClaimed(RoutingContext context) {
        return context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }

    /**
     * The identity behind the session cookie; empty without one. Fails with an
     * {@link io.quarkus.security.AuthenticationException} if the cookie can no longer be used.
     */
    public Uni<Optional<SecurityIdentity>> find(RoutingContext context) {
        if (!isClaimed(context)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return authenticate(context);
    }

    /** As {@link #find}, and a return from the identity provider becomes a session. */
    Uni<Optional<SecurityIdentity>> authenticate(RoutingContext context) {
        // Quarkus would answer a failure itself, with a redirect or an empty page; whoever asks here answers instead.
        BiConsumer<RoutingContext, Throwable> leftToTheCaller = (ignored, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToTheCaller);
        return QuarkusHttpUser.getSecurityIdentity(context, identities)
                .map(identity -> Optional.ofNullable(identity).filter(known -> !known.isAnonymous()));
    }

    /** The bearer token of a signed-in identity, empty if the identity did not come from a session. */
    public static Optional<String> accessToken(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }
}
