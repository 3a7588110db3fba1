package dev.ironstride.tracking.fit;

import com.garmin.fit.DateTime;
import com.garmin.fit.LapMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.time.Instant;
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
        @Nullable Integer maxHeartRate) {

    static FitSummary ofSession(SessionMesg session, EffortRecorder samples) throws UnreadableFit {
        Integer average = EffortRecorder.heartRate(session.getAvgHeartRate());
        Integer max = EffortRecorder.heartRate(session.getMaxHeartRate());
        Instant start = session.getStartTime() != null ? session.getStartTime().getInstant() : instant(samples.first());
        Integer moving = seconds(session.getTotalTimerTime());
        Integer elapsed = seconds(session.getTotalElapsedTime());
        if (elapsed == null) {
            elapsed = moving != null ? moving : span(samples);
        }
        if (start == null || elapsed == null) {
            throw new UnreadableFit("This FIT file does not say when the activity began or how long it took.");
        }
        return new FitSummary(
                session.getSport(),
                session.getSubSport(),
                start,
                elapsed,
                notLonger(moving, elapsed),
                session.getTotalDistance() != null
                        ? EffortRecorder.centimetres(session.getTotalDistance())
                        : samples.distanceMetres(),
                metres(session.getTotalAscent()),
                metres(session.getTotalDescent()),
                average != null ? average : samples.averageHeartRate(),
                max != null ? max : samples.maxHeartRate());
    }

    /** Without a summary: honest only if the file says which sport it was and has samples or laps to measure. */
    static FitSummary ofSamples(FitActivity found) throws UnreadableFit {
        EffortRecorder samples = found.recorder();
        if (found.sports().isEmpty()) {
            throw new UnreadableFit(
                    "This FIT file is incomplete: it has no summary and does not say which sport it was.");
        }
        Instant start = instant(samples.first());
        Integer elapsed = span(samples);
        Double lapSeconds = sum(found, LapMesg::getTotalElapsedTime);
        if (start == null && !found.laps().isEmpty()) {
            DateTime lapStart = found.laps().getFirst().getStartTime();
            start = lapStart == null ? null : lapStart.getInstant();
        }
        if (elapsed == null && lapSeconds != null) {
            elapsed = (int) Math.round(lapSeconds);
        }
        if (start == null || elapsed == null || elapsed <= 0) {
            throw new UnreadableFit("This FIT file is incomplete: it has neither a summary nor samples to measure.");
        }
        Double timer = sum(found, LapMesg::getTotalTimerTime);
        Double lapDistance = sum(found, LapMesg::getTotalDistance);
        return new FitSummary(
                found.sports().size() == 1 ? found.sports().iterator().next() : Sport.MULTISPORT,
                found.laps().isEmpty() ? null : found.laps().getFirst().getSubSport(),
                start,
                elapsed,
                notLonger(timer == null ? null : (int) Math.round(timer), elapsed),
                samples.distanceMetres() != null || lapDistance == null
                        ? samples.distanceMetres()
                        : EffortRecorder.centimetres(lapDistance.floatValue()),
                null,
                null,
                samples.averageHeartRate(),
                samples.maxHeartRate());
    }

    /** The sum over all laps, or null as soon as one lap does not tell. */
    private static @Nullable Double sum(FitActivity found, Function<LapMesg, @Nullable Float> figure) {
        if (found.laps().isEmpty()) {
            return null;
        }
        double sum = 0;
        for (LapMesg lap : found.laps()) {
            Float value = figure.apply(lap);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    private static @Nullable Integer notLonger(@Nullable Integer moving, int elapsed) {
        return moving == null || moving <= 0 ? null : Integer.valueOf(Math.min(moving, elapsed));
    }

    private static @Nullable Integer span(EffortRecorder samples) {
        Long first = samples.first();
        Long last = samples.last();
        return first == null || last == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, last - first));
    }

    private static @Nullable Integer seconds(@Nullable Float seconds) {
        return seconds == null ? null : Integer.valueOf(Math.round(seconds));
    }

    private static @Nullable Double metres(@Nullable Integer metres) {
        return metres == null ? null : Double.valueOf(metres);
    }

    private static @Nullable Instant instant(@Nullable Long fitSeconds) {
        return fitSeconds == null ? null : new DateTime(fitSeconds).getInstant();
    }
}
