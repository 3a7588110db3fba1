package dev.ironstride.local.api;

import dev.ironstride.local.keycloak.DemoUser;
import java.time.Duration;
import java.util.function.Supplier;

/** The token of one user, renewed before it ends. Thread-safe. */
public final class SignedIn implements Supplier<String> {
    /** Below the five minutes the realm gives. */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final PasswordGrant grant;
    private final DemoUser user;
    private String token;
    private long since;

    /** Signs the user in. */
    public SignedIn(PasswordGrant grant, DemoUser user) throws InterruptedException {
        this.grant = grant;
        this.user = user;
        this.token = grant.token(user.username(), user.password());
        this.since = System.nanoTime();
    }

    @Override
    public synchronized String get() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            try {
                token = grant.token(user.username(), user.password());
                since = System.nanoTime();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return token;
    }
}
