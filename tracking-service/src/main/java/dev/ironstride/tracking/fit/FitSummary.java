package dev.ironstride.tracking.fit;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.track.TrackRecorder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of one session of any sport: the watch's own summary, or laps and samples where it is missing. */
record FitSummary(
        @Nullable Sport sport,
        @Nullable SubSport kind,
        Instant startedAt,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe) {

    /** From the session message; what it leaves out comes from the samples. */
    static FitSummary ofSession(FitSession told, Set<Sport> sports, TrackRecorder samples) throws UnreadableFit {
        Instant start = told.start() != null ? FitFields.instant(told.start()) : instant(samples.first());
        Integer timer = seconds(told.timerSeconds());
        Integer elapsed = seconds(told.elapsedSeconds());
        if (elapsed == null) {
            elapsed = timer != null ? timer : samples.spanSeconds();
        }
        if (start == null || elapsed == null) {
            throw new UnreadableFit("This FIT file does not say when the activity began or how long it took.");
        }
        return new FitSummary(
                told.sport() == null && sports.size() == 1 ? sports.iterator().next() : told.sport(),
                told.kind(),
                start,
                elapsed,
                moving(timer, samples, elapsed),
                told.distanceMetres() != null ? told.distanceMetres() : samples.distanceMetres(),
                told.ascentMetres() != null ? told.ascentMetres() : samples.ascentMetres(),
                told.descentMetres() != null ? told.descentMetres() : samples.descentMetres(),
                told.averageHeartRate() != null ? told.averageHeartRate() : samples.averageHeartRate(),
                told.maxHeartRate() != null ? told.maxHeartRate() : samples.maxHeartRate(),
                told.rpe());
    }

    /** Without a summary: honest only if somebody says which sport it was and there are samples or laps to measure. */
    static FitSummary ofSamples(List<FitLap> laps, Set<Sport> sports, TrackRecorder samples) throws UnreadableFit {
        if (sports.isEmpty()) {
            throw new UnreadableFit(
                    "This FIT file is incomplete: it has no summary and does not say which sport it was. "
                            + "If it was a run, send it again with type=RUNNING.");
        }
        Instant start = instant(samples.first());
        if (start == null && !laps.isEmpty()) {
            start = FitFields.instant(laps.getFirst().start());
        }
        Integer elapsed = samples.spanSeconds();
        if (elapsed == null) {
            elapsed = seconds(sum(laps, FitLap::elapsedSeconds));
        }
        if (start == null || elapsed == null) {
            throw new UnreadableFit("This FIT file is incomplete: it has neither a summary nor samples to measure.");
        }
        Double measured = samples.distanceMetres();
        return new FitSummary(
                sports.size() == 1 ? sports.iterator().next() : Sport.MULTISPORT,
                laps.isEmpty() ? null : laps.getFirst().kind(),
                start,
                elapsed,
                moving(seconds(sum(laps, FitLap::timerSeconds)), samples, elapsed),
                measured != null ? measured : FitFields.centimetres(sum(laps, FitLap::distanceMetres)),
                samples.ascentMetres(),
                samples.descentMetres(),
                samples.averageHeartRate(),
                samples.maxHeartRate(),
                null);
    }

    /** The sum over all laps, or null as soon as one lap does not tell. */
    private static @Nullable Double sum(List<FitLap> laps, Function<FitLap, @Nullable Double> figure) {
        double sum = 0;
        for (FitLap lap : laps) {
            Double value = figure.apply(lap);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return laps.isEmpty() ? null : Double.valueOf(sum);
    }

    private static @Nullable Integer moving(@Nullable Integer timer, TrackRecorder samples, int elapsed) {
        Integer moving = timer != null ? timer : samples.movingSeconds();
        return moving == null || moving <= 0 ? null : Integer.valueOf(Math.min(moving, elapsed));
    }

    /** Whole seconds, or null if that is nothing. */
    static @Nullable Integer seconds(@Nullable Double seconds) {
        return seconds == null || seconds < 0.5 || seconds > Integer.MAX_VALUE
                ? null
                : Integer.valueOf((int) Math.round(seconds));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
