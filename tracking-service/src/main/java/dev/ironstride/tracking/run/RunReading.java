package dev.ironstride.tracking.run;

import dev.ironstride.events.RunClass;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.athlete.AthleteProfile;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.PlannedClass;
import dev.ironstride.tracking.understanding.Measured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands a run in the light of its runner's profile and history, as they stand in the same transaction. */
@ApplicationScoped
class RunReading {

    /** Which run, at which revision, under which name. */
    record Identity(AthleteId athlete, UUID id, long revision, String provider, String externalId) {}

    private final RunStore runs;
    private final AthleteProfiles profiles;

    RunReading(RunStore runs, AthleteProfiles profiles) {
        this.runs = runs;
        this.profiles = profiles;
    }

    /**
     * The run, classified and weighed.
     *
     * @param zone the zone it has been counted in so far, or null
     * @param offset the watch's clock, or null
     */
    Uni<Run> read(
            SqlClient transaction,
            Identity identity,
            RunRequest valid,
            Effort effort,
            @Nullable ZoneId zone,
            @Nullable ZoneOffset offset) {
        Instant start = Objects.requireNonNull(valid.startedAt());
        return profiles.find(transaction, identity.athlete())
                .chain(profile -> runs.medianSeconds(transaction, identity.athlete(), start, identity.id())
                        .map(median ->
                                understood(profile, median.orElse(null), identity, valid, effort, zone, offset)));
    }

    /** The same from what was looked up before. */
    static Run understood(
            AthleteProfile profile,
            @Nullable Double medianSeconds,
            Identity identity,
            RunRequest valid,
            Effort effort,
            @Nullable ZoneId zone,
            @Nullable ZoneOffset offset) {
        Instant start = Objects.requireNonNull(valid.startedAt());
        RunDetails details = RunDetails.of(valid, zone != null ? zone : zone(profile, start, offset));
        return Run.understood(
                identity.athlete(),
                identity.id(),
                identity.revision(),
                identity.provider(),
                identity.externalId(),
                details,
                new Measured(effort, profile.anchors()),
                medianSeconds,
                planned(profile, details));
    }

    /** The zone in which a run counts that names none. */
    Uni<ZoneId> zone(SqlClient transaction, AthleteId athlete, Instant start, @Nullable ZoneOffset offset) {
        return profiles.find(transaction, athlete).map(profile -> zone(profile, start, offset));
    }

    /** What the template week has for the day of a run; null if nothing. */
    static @Nullable RunClass planned(AthleteProfile profile, RunDetails details) {
        LocalDateTime localStart = LocalDateTime.ofInstant(details.startedAt(), details.timeZone());
        return PlannedClass.at(profile.runWeek(), localStart);
    }

    /** The athlete's zone, unless the watch was on another clock: then the run counts on the watch's day. */
    private static ZoneId zone(AthleteProfile profile, Instant start, @Nullable ZoneOffset offset) {
        if (offset == null || profile.zone().getRules().getOffset(start).equals(offset)) {
            return profile.zone();
        }
        int seconds = offset.getTotalSeconds();
        // An IANA id where there is one; its sign is the other way round.
        return seconds % 3600 == 0 ? ZoneId.of("Etc/GMT%+d".formatted(-seconds / 3600)) : offset;
    }
}
