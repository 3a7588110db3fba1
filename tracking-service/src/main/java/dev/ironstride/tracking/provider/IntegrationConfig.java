package dev.ironstride.tracking.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The apps an installation has registered with vendors. Nothing secret has a default. */
@ConfigMapping(prefix = "ironstride.integrations")
public interface IntegrationConfig {

    /** Keys that vendors' tokens are encrypted with, base64 of 32 bytes each; the first encrypts, all decrypt. */
    Optional<List<String>> keys();

    /** Where this installation is reached from outside; vendors send the athlete's browser back there. */
    Optional<URI> publicUrl();

    /** Whether calls may go to private addresses. Only for a vendor played on one's own machine. */
    @WithDefault("false")
    boolean privateAddresses();

    /** How often notices are looked at that could not be worked off at once. */
    @WithDefault("5s")
    Duration sweep();

    /** One app per provider, by its name in addresses. */
    Map<String, App> app();

    /** What a vendor gave us for our app, and where it listens. */
    interface App {

        /** Public name of our app. */
        Optional<String> clientId();

        /** Its password. */
        Optional<String> clientSecret();

        /** Secrets that webhooks are signed with; two while one replaces the other. */
        Optional<List<String>> webhookSecrets();

        /** Last part of the webhook's address, for vendors that do not sign. */
        Optional<String> webhookKey();

        /** What the vendor repeats when it asks whether the webhook is ours. */
        Optional<String> verifyToken();

        /** For interfaces that take a key instead of OAuth, or beside it. */
        Optional<String> apiKey();

        /** Where data are fetched: scheme, host and port; the only place fetched from. */
        Optional<URI> apiUrl();

        /** Where the athlete agrees. */
        Optional<URI> authorizeUrl();

        /** Where a code or an old token becomes a token. */
        Optional<URI> tokenUrl();

        /** Where an agreement ends. */
        Optional<URI> revokeUrl();

        /** What is asked for. */
        Optional<String> scope();

        /** Whether pushed figures count without a look back, for vendors that do not sign. */
        @WithDefault("false")
        boolean trustPush();
    }
}
