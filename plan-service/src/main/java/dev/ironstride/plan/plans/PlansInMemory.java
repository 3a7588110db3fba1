package dev.ironstride.plan.plans;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The plans last looked at, so that neither their baselines, which never change, nor their states are read again. Postgres is
 * asked each time whether the row is still the one that is here: Kafka gives an athlete's events to one process, but others
 * change plans too.
 */
final class PlansInMemory {
    /** Own constant: some 300 kB each. */
    private static final int MOST = 256;
    /** Own constant: what is erased is forgotten here too. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, Written> ofAthletes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST).build();

    /**
     * A plan as a transaction wrote it. One that was rolled back leaves nothing behind that could be mistaken for another's:
     * no two transactions have one id.
     *
     * @param transaction {@code xmin} of the row
     */
    record Written(String transaction, PlanRow plan) {}

    @Nullable
    Written of(String athleteId) {
        return ofAthletes.getIfPresent(athleteId);
    }

    Written keep(String athleteId, Written plan) {
        ofAthletes.put(athleteId, plan);
        return plan;
    }
}
