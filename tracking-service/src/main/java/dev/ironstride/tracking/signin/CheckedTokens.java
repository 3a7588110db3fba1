package dev.ironstride.tracking.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Before OIDC: an access token whose signature and claims were found good within the last half minute is good again, letter
 * by letter the same, until it expires. A watch posts a hundred runs with one token; checking an RSA signature costs more
 * than storing a run. A signing key that is withdrawn is therefore believed for half a minute longer.
 */
@ApplicationScoped
public class CheckedTokens implements HttpAuthenticationMechanism {

    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    /** After ingest tokens, which are no JWTs, and before OIDC itself. */
    private static final int BEFORE_OIDC = DEFAULT_PRIORITY + 500;

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;
    private final Cache<String, Checked> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    CheckedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    /** Whose token it is, and until when, in seconds since 1970. */
    private record Checked(SecurityIdentity identity, long expires) {}

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().nullItem();
        }
        SecurityIdentity before = known(header);
        return before != null
                ? Uni.createFrom().item(before)
                : oidc.authenticate(call, providers).invoke(identity -> remember(header, identity));
    }

    /** Whose token it is, if it was found good within the last half minute and has not expired; {@code header} as it came. */
    public @Nullable SecurityIdentity known(String header) {
        Checked checked = known.getIfPresent(header);
        return checked != null && clock.instant().getEpochSecond() < checked.expires() ? checked.identity() : null;
    }

    private void remember(String header, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            // Made anew: what OIDC makes holds on to the request it came with.
            SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(identity.getRoles())
                    .addCredentials(identity.getCredentials())
                    .build();
            known.put(header, new Checked(kept, token.getExpirationTime()));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return oidc.getChallenge(call);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
