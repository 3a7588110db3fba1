package dev.ironstride.tracking.ingesttoken;

import dev.ironstride.kit.identity.AthleteId;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code Authorization: Bearer irn_…} and leaves every other token to OIDC. The identity has the role
 * {@code ingest} and nothing else, so it opens only what names that role.
 */
@ApplicationScoped
public class IngestTokenMechanism implements HttpAuthenticationMechanism {

    /** Role of an identity that may write runs and readiness. */
    static final String ROLE = "ingest";

    private static final String SCHEME = "Bearer ";

    /** Before OIDC, which would take the token for a broken JWT. */
    private static final int BEFORE_OIDC = DEFAULT_PRIORITY + 1000;

    private final IngestTokens tokens;

    IngestTokenMechanism(IngestTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        IngestToken token = token(call.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return tokens.use(token)
                .map(owner -> identity(
                        owner.orElseThrow(() -> new AuthenticationFailedException("unknown or revoked ingest token"))));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    private static @Nullable IngestToken token(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String secret = header.substring(SCHEME.length()).strip();
        return secret.startsWith(IngestToken.PREFIX) ? new IngestToken(secret) : null;
    }

    private static SecurityIdentity identity(AthleteId athlete) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(athlete.value()))
                .addRole(ROLE)
                .build();
    }
}
