package dev.ironstride.gateway.neighbours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts an identity provider and the three services, and tells the gateway where they are. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    /** The client's secret and the key of the session cookie, for these tests only. */
    static final String SECRET = "a-secret-that-only-these-tests-know";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url", SignInProvider.start(),
                "quarkus.oidc.credentials.secret", SECRET,
                "quarkus.oidc.token-state-manager.encryption-secret", SECRET,
                "ironstride.exercise.url", EchoService.start("exercise-service"),
                "ironstride.plan.url", EchoService.start("plan-service"),
                "ironstride.tracking.url", EchoService.start("tracking-service"));
    }

    /** Daemon threads all: they end with the JVM. */
    @Override
    public void stop() {}
}
