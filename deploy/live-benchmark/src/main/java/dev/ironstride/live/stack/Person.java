package dev.ironstride.live.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.local.api.Api;
import dev.ironstride.local.keycloak.DemoUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody signed in; the token is renewed before it ends. */
public final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Tokens live for five minutes. */
    private static final long RENEW_NANOS = 200L * 1_000_000_000;

    private final DemoUser user;
    private final BenchStack stack;
    private @Nullable String token;
    private long fetched;

    Person(DemoUser user, BenchStack stack) {
        this.user = user;
        this.stack = stack;
    }

    /** A token that is good for another minute. */
    public synchronized String token() {
        String known = token;
        if (known == null || System.nanoTime() - fetched > RENEW_NANOS) {
            try {
                known = stack.token(user);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            token = known;
            fetched = System.nanoTime();
        }
        return known;
    }

    /** Signs in again, so that nothing measured soon has to: Keycloak hashes a password for it, on our processors. */
    public synchronized void signIn() {
        token = null;
        token();
    }

    /** The athlete's id: the token's subject. */
    public String id() {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]);
            return JSON.readTree(claims).path("sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan-service as they see it. */
    public Api plan() {
        return stack.plan(this);
    }
}
