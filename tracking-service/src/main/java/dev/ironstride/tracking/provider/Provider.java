package dev.ironstride.tracking.provider;

import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;

/** Whom runs and readiness can come from. */
public enum Provider {
    HEALTH_AUTO_EXPORT("health-auto-export", "Health Auto Export"),
    HEALTH_CONNECT("health-connect", "Health Connect bridge"),
    INTERVALS("intervals-icu", "intervals.icu"),
    OPEN_WEARABLES("open-wearables", "Open Wearables"),
    STRAVA("strava", "Strava"),
    GARMIN("garmin", "Garmin"),
    POLAR("polar", "Polar"),
    SUUNTO("suunto", "Suunto");

    private final String slug;
    private final String title;

    Provider(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** The name in addresses, in the configuration and as the source of a run. */
    public String slug() {
        return slug;
    }

    /** The name a runner knows. */
    public String title() {
        return title;
    }

    /** The provider of an address; refuses with 404 one that is none. */
    public static Provider of(String slug) {
        return Arrays.stream(values())
                .filter(provider -> provider.slug.equals(slug))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Whether it belongs to those given. */
    public boolean isOneOf(Provider... some) {
        return List.of(some).contains(this);
    }
}
