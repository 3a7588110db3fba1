package dev.ironstride.plan.rebuild;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param athleteId the only athlete it is for; null for everybody
 * @param after the last athlete whose plan was worked out again
 * @param records read from Kafka
 * @param unreadable among them: they cannot be read, as the dead letters say
 * @param facts among them: they brought something that was not here
 * @param plans worked out again
 * @param different among them: they came out otherwise than they were stored
 * @param failed could not be worked out; the log says why
 * @param differences the first hundred of those that came out otherwise
 */
public record Rebuild(
        UUID id,
        Source source,
        @Nullable String athleteId,
        State state,
        @JsonIgnore @Nullable String after,
        long records,
        long unreadable,
        long facts,
        long plans,
        long different,
        long failed,
        Instant startedAt,
        Instant changedAt,
        List<Difference> differences) {

    /** Where it starts. */
    @Schema(name = "RebuildSource")
    public enum Source {
        /** Facts from Kafka's topics, from their beginning; then plans. */
        KAFKA,
        /** Plans from the facts that are in Postgres. */
        POSTGRES
    }

    /** What it is at. */
    @Schema(name = "RebuildState")
    public enum State {
        READING,
        PLANNING,
        DONE
    }

    /**
     * A plan that came out otherwise.
     *
     * @param sessions how many sessions differ
     * @param decisions how many decisions are new, differ or are gone
     */
    @Schema(name = "RebuildDifference")
    public record Difference(String athleteId, long revisionBefore, long revisionAfter, int sessions, int decisions) {}

    public Rebuild {
        differences = List.copyOf(differences);
    }
}
