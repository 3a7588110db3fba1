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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code Authorization: Bearer irn_…}, or {@code X-Api-Key: irn_…} where that is missing, and leaves every other
 * token to OIDC. The identity has the role {@code ingest} and nothing else, so it opens only what names that role.
 */
@ApplicationScoped
public class IngestTokenMechanism implements HttpAuthenticationMechanism {

    /** Role of an identity that may write runs and readiness. */
    public static final String ROLE = "ingest";

    /** For apps whose users can set a header of their own but not this one's scheme. */
    private static final String KEY_HEADER = "X-Api-Key";

    private static final String SCHEME = "Bearer ";

    /** Before OIDC, which would take the token for a broken JWT. */
    private static final int BEFORE_OIDC = DEFAULT_PRIORITY + 1000;

    private final IngestTokens tokens;

    IngestTokenMechanism(IngestTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        IngestToken token = token(call.request()::getHeader);
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

    /** Whether a request says whose it is, by any kind of token. */
    public static boolean carriesCredential(Function<String, @Nullable String> headers) {
        return headers.apply(HttpHeaders.AUTHORIZATION.toString()) != null || headers.apply(KEY_HEADER) != null;
    }

    private static @Nullable IngestToken token(Function<String, @Nullable String> headers) {
        String header = headers.apply(HttpHeaders.AUTHORIZATION.toString());
        if (header == null) {
            String key = headers.apply(KEY_HEADER);
            return key != null && key.strip().startsWith(IngestToken.PREFIX) ? new IngestToken(key.strip()) : null;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
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
