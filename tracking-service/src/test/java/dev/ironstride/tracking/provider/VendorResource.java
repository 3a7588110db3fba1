package dev.ironstride.tracking.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Starts the vendors and tells the service where they are. */
public final class VendorResource implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "webhook-secret";
    static final String OLD_SECRET = "older-webhook-secret";
    static final String SVIX = "whsec_" + Base64.getEncoder().encodeToString("svix-secret-now".getBytes(UTF_8));
    static final String SVIX_OLD = "whsec_" + Base64.getEncoder().encodeToString("svix-secret-before".getBytes(UTF_8));
    static final String CLIENT_SECRET = "client-secret";
    static final String VERIFY_TOKEN = "verify-token";
    static final String PATH_KEY = "only-garmin-knows-this";

    private final Vendor vendor = Vendor.launch();

    @Override
    public Map<String, String> start() {
        String prefix = "ironstride.integrations.";
        Map<String, String> config = new HashMap<>();
        config.put(prefix + "keys", Base64.getEncoder().encodeToString(new byte[32]));
        config.put(prefix + "public-url", "https://ironstride.example");
        config.put(prefix + "private-addresses", "true");
        config.put(prefix + "sweep", "1s");
        for (Provider provider : Provider.values()) {
            String app = prefix + "app." + provider.slug() + ".";
            String base = vendor.url();
            config.put(app + "client-id", "client-of-" + provider.slug());
            config.put(app + "client-secret", CLIENT_SECRET);
            config.put(app + "webhook-secrets", SECRET + "," + OLD_SECRET);
            config.put(app + "verify-token", VERIFY_TOKEN);
            config.put(app + "api-key", "api-key");
            config.put(app + "api-url", base);
            config.put(app + "authorize-url", base + "/authorize");
            config.put(app + "token-url", base + "/token");
            config.put(app + "revoke-url", base + "/revoke");
        }
        config.put(prefix + "app.open-wearables.webhook-secrets", SVIX + "," + SVIX_OLD);
        config.put(prefix + "app.garmin.webhook-key", PATH_KEY);
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(vendor, new TestInjector.MatchesType(Vendor.class));
    }

    @Override
    public void stop() {
        vendor.close();
    }
}
