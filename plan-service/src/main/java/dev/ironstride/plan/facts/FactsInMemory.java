package dev.ironstride.plan.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ironstride.plan.recovery.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The facts last read of some athletes, so that an adjustment reads only what is new. Postgres is asked each time which of
 * them still stand as they are here.
 */
final class FactsInMemory {
    /** Own constant: facts of all athletes together, some 1 kB each. */
    private static final long MOST = 50_000;
    /** Own constant: what is erased is forgotten here too. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<String, Map<String, Written>> ofAthletes = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String athlete, Map<String, Written> facts) -> 1 + facts.size())
            .expireAfterAccess(LONGEST)
            .build();

    /**
     * A fact as a transaction wrote it; the id of one that was rolled back is no other's.
     *
     * @param version {@code xmin} of the row and its revision, since a transaction may write more than one
     */
    record Written(String version, Fact fact) {}

    /** By their ids; none of an athlete whose facts are not here. */
    Map<String, Written> of(String athleteId) {
        var known = ofAthletes.getIfPresent(athleteId);
        return known == null ? Map.of() : known;
    }

    /** In the place of those of the same athlete. */
    void keep(String athleteId, List<Written> facts) {
        ofAthletes.put(
                athleteId,
                facts.stream()
                        .collect(Collectors.toUnmodifiableMap(one -> one.fact().id(), Function.identity())));
    }
}
