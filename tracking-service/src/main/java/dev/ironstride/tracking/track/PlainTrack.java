package dev.ironstride.tracking.track;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunLap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A track out of GPX or TCX, ready to be understood: which sport it is by its own word, by what the runner says of it, or
 * by how fast it went.
 *
 * @param format "GPX" or "TCX"
 * @param sport by the file's own word, or null
 * @param said which run the runner says it is, where the file does not say; or null
 * @param samples everything recorded
 * @param totals of the device, where it told them
 */
public record PlainTrack(
        String format,
        @Nullable SportWord sport,
        @Nullable ActivityType said,
        @Nullable String device,
        @Nullable ZoneOffset offset,
        TrackRecorder samples,
        Totals totals) {

    /** What a device summed up itself; what it did not is null. */
    public record Totals(
            @Nullable Instant startedAt,
            @Nullable Integer elapsedSeconds,
            @Nullable Integer timerSeconds,
            @Nullable Double distanceMetres,
            @Nullable Integer averageHeartRate,
            @Nullable Integer maxHeartRate,
            List<RunLap> laps) {

        /** A format that has none. */
        public static final Totals NONE = new Totals(null, null, null, null, null, null, List.of());
    }

    /** What was done; null if nothing tells when it began or how long it took. */
    public @Nullable RecordedPart understood() {
        Long first = samples.first();
        Instant start =
                totals.startedAt() != null ? totals.startedAt() : first == null ? null : Instant.ofEpochMilli(first);
        Integer span = samples.spanSeconds();
        Integer elapsed = totals.elapsedSeconds() != null ? totals.elapsedSeconds() : span;
        if (start == null || elapsed == null) {
            return null;
        }
        Integer timer = totals.timerSeconds() != null ? totals.timerSeconds() : samples.movingSeconds();
        Integer moving = timer == null || timer <= 0 ? null : Integer.valueOf(Math.min(timer, elapsed));
        Double metres = totals.distanceMetres() != null ? totals.distanceMetres() : samples.distanceMetres();
        ActivityType run = run(metres, moving);
        if (run == null) {
            return other(metres, moving, elapsed, start);
        }
        return new RecordedRun(
                format.toLowerCase(Locale.ROOT) + ":" + samples.print(),
                device,
                run,
                start,
                offset,
                elapsed,
                moving,
                metres,
                samples.ascentMetres(),
                samples.descentMetres(),
                totals.averageHeartRate() != null ? totals.averageHeartRate() : samples.averageHeartRate(),
                totals.maxHeartRate() != null ? totals.maxHeartRate() : samples.maxHeartRate(),
                null,
                samples.effort(totals.laps()));
    }

    private @Nullable ActivityType run(@Nullable Double metres, @Nullable Integer moving) {
        if (sport != null && sport.run() != null) {
            return sport.run();
        }
        if (said != null && (sport == null || isOther(sport))) {
            return said;
        }
        if (sport != null) {
            return null;
        }
        return UnnamedSport.looksLikeARun(metres, moving) ? ActivityType.RUNNING : null;
    }

    private RecordedPart other(@Nullable Double metres, @Nullable Integer moving, int elapsed, Instant start) {
        if (sport != null) {
            return new OtherSport(sport.phrase(), PartSentence.of(sport.phrase(), metres, elapsed, start, offset));
        }
        return UnnamedSport.refused(format, metres, moving, start, offset);
    }

    private static boolean isOther(SportWord sport) {
        return sport.phrase().equals(SportWord.ANOTHER);
    }
}
