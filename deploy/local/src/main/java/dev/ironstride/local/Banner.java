package dev.ironstride.local;

import dev.ironstride.local.api.Api;
import dev.ironstride.local.api.IngestTokens;
import dev.ironstride.local.api.PasswordGrant;
import dev.ironstride.local.api.Refused;
import dev.ironstride.local.api.SignedIn;
import dev.ironstride.local.keycloak.DemoUser;
import dev.ironstride.local.keycloak.LocalRealm;
import dev.ironstride.local.secret.SecretBook;
import dev.ironstride.local.stack.LocalStack;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What is printed once everything runs: where to go, who to be, and a command to try. */
final class Banner {
    private static final String KEPT_ID = "ingest.id";
    private static final String KEPT_TOKEN = "ingest.token";

    private Banner() {}

    static String of(LocalStack stack, Clock clock) throws InterruptedException {
        var gateway = stack.addresses().gateway();
        return """

                Ironstride is ready after %s s.

                  Open      %s
                  Sign in   %s / %s     (a runner; these passwords are for this machine only)
                            %s / %s     (a coach)
                %s
                  Ctrl-C stops everything. Data and logs stay in .ironstride/.
                """.formatted(
                        stack.seconds(),
                        gateway,
                        DemoUser.ATHLETE.username(),
                        DemoUser.ATHLETE.password(),
                        DemoUser.COACH.username(),
                        DemoUser.COACH.password(),
                        curl(stack, clock));
    }

    private static String curl(LocalStack stack, Clock clock) throws InterruptedException {
        try {
            var token = ingestToken(stack);
            var start = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
            return """

                      Post a run as %s's watch would:

                    curl -i %s/api/runs \\
                      -H 'Authorization: Bearer %s' \\
                      -H 'Content-Type: application/json' \\
                      -d '{"externalId":"curl-%d","source":{"provider":"curl"},"type":"RUNNING","startedAt":"%s","timeZone":"Europe/Berlin","durationSeconds":3300,"distanceMetres":11000,"rpe":8}'
                    """.formatted(
                    DemoUser.ATHLETE.username(), stack.addresses().gateway(), token, start.getEpochSecond(), start);
        } catch (Refused | UncheckedIOException | IllegalStateException noToken) {
            return "\n  No ingest token could be made: " + noToken.getMessage() + "\n";
        }
    }

    /** The one made at an earlier start while it works, so that a command kept in a shell's history does too. */
    private static String ingestToken(LocalStack stack) throws InterruptedException {
        SecretBook secrets = stack.secrets();
        var grant = new PasswordGrant(stack.addresses().issuer(), LocalRealm.DEMO_CLIENT);
        var tokens = new IngestTokens(new Api(stack.addresses().gateway(), new SignedIn(grant, DemoUser.ATHLETE)));
        var kept = secrets.find(KEPT_TOKEN);
        if (kept.isPresent() && tokens.works(secrets.find(KEPT_ID).orElse(""))) {
            return kept.get();
        }
        var made = tokens.create("Printed by ./run");
        secrets.put(KEPT_ID, made.id());
        secrets.put(KEPT_TOKEN, made.secret());
        return made.secret();
    }
}
