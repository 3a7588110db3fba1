package dev.ironstride.events;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services need of an athlete: the anchors for reading a run, the planned run week, and who may coach.
 *
 * @param sex FEMALE, MALE or null when not told
 * @param thresholdPaceSecondsPerKm pace at threshold, seconds per kilometre
 * @param birthYear null when not told; gives a highest heart rate where none was measured (domain.md 6.3)
 * @param coaches ids of the coaches whom the athlete lets in; null in events from before there were any, which means none
 */
public record AthleteChanged(
        String athleteId,
        long revision,
        FactStatus status,
        ZoneId timeZone,
        @Nullable String sex,
        @Nullable Heart heart,
        @Nullable Integer thresholdPaceSecondsPerKm,
        List<PlannedRun> runWeek,
        @Nullable List<String> coaches,
        @Nullable Integer birthYear)
        implements IronstrideEvent {

    /** An athlete without a coach. */
    public AthleteChanged(
            String athleteId,
            long revision,
            FactStatus status,
            ZoneId timeZone,
            @Nullable String sex,
            @Nullable Heart heart,
            @Nullable Integer thresholdPaceSecondsPerKm,
            List<PlannedRun> runWeek) {
        this(athleteId, revision, status, timeZone, sex, heart, thresholdPaceSecondsPerKm, runWeek, List.of(), null);
    }

    /** Whom the athlete lets in; nobody once the athlete is erased. */
    public List<String> activeCoaches() {
        return coaches == null || status != FactStatus.ACTIVE ? List.of() : coaches;
    }

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
