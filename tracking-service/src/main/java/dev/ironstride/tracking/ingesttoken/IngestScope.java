package dev.ironstride.tracking.ingesttoken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets an integration with the scope {@code runs:write} do what an ingest token may. */
@ApplicationScoped
class IngestScope implements SecurityIdentityAugmentor {

    private static final String SCOPE = "runs:write";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("scope") instanceof String scopes
                && Arrays.asList(scopes.split(" ")).contains(SCOPE)) {
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addRole(IngestTokenMechanism.ROLE)
                            .build());
        }
        return Uni.createFrom().item(identity);
    }
}
