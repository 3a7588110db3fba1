package dev.ironstride.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the application at {@link TokenIssuer}. */
public final class OidcResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", TokenIssuer.url());
    }

    /** Leaves the issuer to the next test. */
    @Override
    public void stop() {}
}
