package dev.ironstride.plan.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ironstride.plan.recovery.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts last read of some athletes, so that an adjustment reads only what is new since. Postgres is asked each time
 * whether the last version that is here is one of its own: that of a transaction which was rolled back, or of an athlete who
 * was erased, is not.
 */
final class FactsInMemory {
    /** Own constant: facts of all athletes together, some 1 kB each. */
    private static final long MOST = 50_000;
    /** Own constant: what is erased is forgotten here too. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, Known> ofAthletes = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String athlete, Known known) -> 1 + known.facts().size())
            .expireAfterAccess(LONGEST)
            .build();

    /** A fact that stands, and when it occurred. */
    record Standing(Instant occurredAt, Fact fact) {}

    /**
     * An athlete's facts.
     *
     * @param from those that occurred from then on
     * @param version the last of {@code fact_version} that is in them
     * @param facts by their ids
     */
    record Known(Instant from, long version, Map<String, Standing> facts) {
        private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::occurredAt)
                .thenComparing(standing -> standing.fact().id());

        List<Fact> inOrder() {
            return facts.values().stream().sorted(ORDER).map(Standing::fact).toList();
        }
    }

    @Nullable
    Known of(String athleteId) {
        return ofAthletes.getIfPresent(athleteId);
    }

    /** In the place of those of the same athlete. */
    void keep(String athleteId, Known known) {
        ofAthletes.put(athleteId, known);
    }
}
