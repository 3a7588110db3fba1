package dev.ironstride.tracking.provider;

import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.track.RecordedStrength;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a provider's payload says, in our terms. */
public sealed interface Telling {

    /**
     * There is this run.
     *
     * @param rank how late in the run's life this is told: a lower one that comes after a higher one no longer counts
     * @param effort time per heart rate, or {@link Effort#NONE}
     * @param offset the watch's clock; null if the request names a zone, or nobody knows
     */
    record Run(
            RunRequest request,
            int rank,
            Effort effort,
            @Nullable ZoneOffset offset) implements Telling {}

    /** The provider no longer has the run of this id. */
    record Gone(String externalId) implements Telling {}

    /**
     * One figure of how the body is; the others are null.
     *
     * @param key the same figure of the same day or moment has the same key
     * @param day in the athlete's own zone; null if only the moment is known
     * @param at when it was measured
     * @param hrvMillis heart rate variability, milliseconds: rMSSD, from Apple SDNN (docs/adr/0024)
     * @param restingHeartRate beats per minute
     * @param sleepMinutes asleep, minutes
     */
    record Readiness(
            String key,
            @Nullable LocalDate day,
            Instant at,
            @Nullable Double hrvMillis,
            @Nullable Integer restingHeartRate,
            @Nullable Integer sleepMinutes)
            implements Telling {}

    /**
     * Another sport: no run, by whatever name the provider has for it.
     *
     * @param externalId the provider's own id, by which it may have been a run before; null if nobody tells it
     * @param strength when it was, if it was a strength workout and that is told: our own session may be coming back
     */
    record OtherSport(@Nullable String externalId, @Nullable Window strength) implements Telling {

        /** A sport that is not ours either. */
        public OtherSport() {
            this(null, null);
        }

        /** The same by its id. */
        public OtherSport named(@Nullable String id) {
            return new OtherSport(id, strength);
        }

        /** A strength workout; without its times it is like any other sport. */
        public static OtherSport strength(@Nullable Instant start, @Nullable Double seconds) {
            if (start == null || seconds == null || seconds < 1 || seconds > LONGEST_WORKOUT_SECONDS) {
                return new OtherSport();
            }
            return new OtherSport(null, Window.of(start, (int) Math.round(seconds)));
        }
    }

    /**
     * A strength workout told set by set.
     *
     * @param bare the same for whoever may not log sessions
     */
    record Strength(RecordedStrength recorded, OtherSport bare) implements Telling {}

    /** A day. */
    double LONGEST_WORKOUT_SECONDS = 86_400;

    /** It should have been a run and lacks what every run has. */
    record Unreadable() implements Telling {}
}
