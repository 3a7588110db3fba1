package dev.ironstride.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services need of a profile: the anchors for reading a run, and the planned run week.
 *
 * @param sex FEMALE, MALE or null when not told
 * @param thresholdPaceSecondsPerKm pace at threshold, seconds per kilometre
 */
public record AthleteChanged(
        String athleteId,
        long revision,
        FactStatus status,
        ZoneId timeZone,
        @Nullable String sex,
        @Nullable Heart heart,
        @Nullable Integer thresholdPaceSecondsPerKm,
        List<PlannedRun> runWeek)
        implements IronstrideEvent {

    /** Heart rates in beats per minute; each may be unknown. */
    public record Heart(
            @Nullable Integer rest,
            @Nullable Integer max,
            @Nullable Integer threshold) {}

    /** A run of the template week, at local time. */
    public record PlannedRun(DayOfWeek day, LocalTime start, int minutes, RunClass kind) {}

    @Override
    public EventType type() {
        return EventType.ATHLETE_CHANGED;
    }

    @Override
    public String key() {
        return athleteId;
    }

    @Override
    public String subject() {
        return athleteId;
    }
}
