package dev.ironstride.tracking.provider;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Which providers are on. One that lacks any of what it needs is off as a whole. */
@ApplicationScoped
public class Apps {

    private final IntegrationConfig config;

    Apps(IntegrationConfig config) {
        this.config = config;
    }

    /** Whether everything is configured that the provider needs. */
    public boolean on(Provider provider) {
        return switch (provider) {
            case HEALTH_AUTO_EXPORT, HEALTH_CONNECT -> true;
            case OPEN_WEARABLES -> secrets(provider) && given(app(provider).flatMap(App::apiKey)) && api(provider);
            case STRAVA -> oauth(provider) && given(app(provider).flatMap(App::verifyToken));
            case GARMIN -> oauth(provider) && given(app(provider).flatMap(App::webhookKey));
            case INTERVALS, POLAR, SUUNTO -> oauth(provider) && secrets(provider);
        };
    }

    /** Whether our app is registered with the vendor, be its webhook so or not. */
    public boolean registered(Provider provider) {
        return oauth(provider);
    }

    /** The app of a provider; refuses with 503 if it is off. */
    public App of(Provider provider) {
        if (!on(provider)) {
            throw off(provider);
        }
        return app(provider).orElseThrow(() -> off(provider));
    }

    /** 503 {@code provider-off}. */
    public static ProblemException off(Provider provider) {
        return new ProblemException(Problem.of(
                503,
                "provider-off",
                "This connection is off",
                provider.title() + " is not configured on this server."));
    }

    /** An address at the vendor's API. */
    public URI api(Provider provider, String path) {
        return of(provider)
                .apiUrl()
                .map(base -> URI.create(base.toString().replaceFirst("/+$", "") + path))
                .orElseThrow(() -> off(provider));
    }

    /** An address of ours, as seen from outside. */
    public URI ours(String path) {
        return config.publicUrl()
                .map(base -> URI.create(base.toString().replaceFirst("/+$", "") + path))
                .orElseThrow(() -> new IllegalStateException("no public address is configured"));
    }

    private boolean oauth(Provider provider) {
        return config.keys().isPresent()
                && config.publicUrl().isPresent()
                && given(app(provider).flatMap(App::clientId))
                && given(app(provider).flatMap(App::clientSecret))
                && api(provider);
    }

    private boolean secrets(Provider provider) {
        List<String> secrets = app(provider).flatMap(App::webhookSecrets).orElse(List.of());
        return !secrets.isEmpty() && secrets.stream().noneMatch(String::isBlank);
    }

    private boolean api(Provider provider) {
        return app(provider).flatMap(App::apiUrl).isPresent();
    }

    private Optional<App> app(Provider provider) {
        return Optional.ofNullable(config.app().get(provider.slug()));
    }

    private static boolean given(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).isPresent();
    }
}
