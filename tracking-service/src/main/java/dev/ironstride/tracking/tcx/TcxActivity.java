package dev.ironstride.tracking.tcx;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunLap;
import dev.ironstride.tracking.track.PlainTrack;
import dev.ironstride.tracking.track.SportWord;
import dev.ironstride.tracking.track.TrackRecorder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An activity while it is read: its laps, and the samples of all of them. */
final class TcxActivity {

    private static final int MOST_LAPS = 2000;
    private static final int MOST_CHARACTERS = 100;

    private final String sport;
    private final TrackRecorder samples = new TrackRecorder();
    private final List<TcxLap> laps = new ArrayList<>();
    private TcxLap lastLap = new TcxLap(null);
    private boolean trackInLap;
    private @Nullable String device;
    private @Nullable ZoneOffset offset;

    TcxActivity(String sport) {
        this.sport = sport;
    }

    void lap(@Nullable OffsetDateTime start) {
        lastLap = new TcxLap(start == null ? null : start.toInstant());
        trackInLap = false;
        if (laps.size() < MOST_LAPS) {
            laps.add(lastLap);
        }
        if (offset == null && start != null && !start.getOffset().equals(ZoneOffset.UTC)) {
            offset = start.getOffset();
        }
    }

    /** A second track in one lap begins after a pause. */
    void track() {
        if (trackInLap) {
            samples.stop();
            samples.start();
        }
        trackInLap = true;
    }

    void device(String name) {
        String clean = name.replaceAll("\\p{C}", "").strip();
        if (device == null && !clean.isEmpty()) {
            device = clean.substring(0, Math.min(MOST_CHARACTERS, clean.length()));
        }
    }

    TcxLap lastLap() {
        return lastLap;
    }

    TrackRecorder samples() {
        return samples;
    }

    PlainTrack plain(@Nullable ActivityType said) {
        return new PlainTrack("TCX", SportWord.of(sport), said, device, offset, samples, totals());
    }

    private PlainTrack.Totals totals() {
        Double timer = sum(laps.stream().map(TcxLap::timerSeconds).toList());
        Instant start = start();
        return new PlainTrack.Totals(
                start,
                start == null ? null : elapsed(start),
                timer == null ? null : Integer.valueOf((int) Math.round(timer)),
                sum(laps.stream().map(TcxLap::distanceMetres).toList()),
                averageHeartRate(),
                laps.stream()
                        .map(TcxLap::maxHeartRate)
                        .max(Integer::compare)
                        .filter(beats -> beats > 0)
                        .orElse(null),
                start == null ? List.of() : told(start));
    }

    private @Nullable Instant start() {
        Instant lap = laps.stream()
                .map(TcxLap::start)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Long first = samples.first();
        return lap != null || first == null ? lap : Instant.ofEpochMilli(first);
    }

    /** To the end of the last lap or the last sample, whichever is later. */
    private @Nullable Integer elapsed(Instant start) {
        double end = 0;
        for (TcxLap lap : laps) {
            if (lap.start() != null && !Double.isNaN(lap.timerSeconds())) {
                end = Math.max(end, (lap.start().toEpochMilli() - start.toEpochMilli()) / 1000.0 + lap.timerSeconds());
            }
        }
        Long last = samples.last();
        if (last != null) {
            end = Math.max(end, (last - start.toEpochMilli()) / 1000.0);
        }
        return end < 0.5 || end > Integer.MAX_VALUE ? null : Integer.valueOf((int) Math.round(end));
    }

    /** Lap means, weighted by their time; null as soon as one lap does not tell. */
    private @Nullable Integer averageHeartRate() {
        double beats = 0;
        double seconds = 0;
        for (TcxLap lap : laps) {
            if (lap.averageHeartRate() == 0 || Double.isNaN(lap.timerSeconds())) {
                return null;
            }
            beats += lap.averageHeartRate() * lap.timerSeconds();
            seconds += lap.timerSeconds();
        }
        return seconds <= 0 ? null : Integer.valueOf((int) Math.round(beats / seconds));
    }

    private List<RunLap> told(Instant start) {
        List<RunLap> told = new ArrayList<>();
        for (TcxLap lap : laps) {
            if (lap.start() != null && lap.timerSeconds() >= 0.5 && !lap.start().isBefore(start)) {
                int seconds = (int) Math.min(Integer.MAX_VALUE, Math.round(lap.timerSeconds()));
                told.add(new RunLap(
                        (int) Math.min(Integer.MAX_VALUE, lap.start().getEpochSecond() - start.getEpochSecond()),
                        seconds,
                        seconds,
                        Double.isNaN(lap.distanceMetres()) ? null : lap.distanceMetres(),
                        null,
                        lap.averageHeartRate() == 0 ? null : lap.averageHeartRate(),
                        lap.maxHeartRate() == 0 ? null : lap.maxHeartRate()));
            }
        }
        return told;
    }

    private static @Nullable Double sum(List<Double> figures) {
        double sum = figures.stream().mapToDouble(Double::doubleValue).sum();
        // Programs that know no totals write zeroes.
        return figures.isEmpty() || !(sum > 0) ? null : Double.valueOf(Math.round(sum * 100) / 100.0);
    }
}
