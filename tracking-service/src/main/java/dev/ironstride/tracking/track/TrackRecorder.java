package dev.ironstride.tracking.track;

import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunLap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the samples of a recording, each of which holds until the next. Keeps sums only, so memory does not grow with
 * the file.
 *
 * <p>Time between two samples does not count if the watch was stopped in between ({@link #stop}), nor for heart rate and
 * pace if they are more than 30 s apart. Moving is what covers at least 0.5 m/s.
 */
public final class TrackRecorder {

    /** Between two samples further apart than this nothing is known of heart and pace, milliseconds. */
    private static final long LONGEST_GAP = 30_000;

    /** Samples further apart than this are two recordings for all we know, milliseconds. */
    private static final long LONGEST_STEP = 600_000;

    /** A clock set back by more than this was set right; by less, samples are out of order. Milliseconds. */
    private static final long CLOCK_SET = 60_000;

    /** Slowest that counts as moving, metres per second (E): half a walk. */
    static final double MOVING = 0.5;

    /** A step faster than this is a jump of the satellites, metres per second: no sport's. */
    private static final double JUMP = 40;

    /** A counter that starts below this counts from its first sample, metres. */
    private static final double SMALL_START = 200;

    private final HeartTime heart = new HeartTime();
    private final PaceTime pace = new PaceTime();
    private final Climb climb = new Climb();
    private final Terrain terrain = new Terrain();
    private final ContentPrint print = new ContentPrint();
    private long samples;
    private long first;
    private double movingMillis;
    private double metres;
    private boolean measured;
    private boolean stopped;
    private boolean broken;
    private @Nullable Sample last;

    /** The next sample; one from before the last is left out, unless the clock was set. */
    public void add(Sample sample) {
        print.add(sample);
        Sample before = last;
        if (before == null) {
            first = sample.at();
            if (sample.hasDistance() && sample.distance() < SMALL_START) {
                metres = sample.distance();
            }
        } else if (sample.at() < before.at() && before.at() - sample.at() <= CLOCK_SET) {
            return;
        } else {
            step(before, sample);
        }
        measured |= sample.hasDistance();
        samples++;
        climb.add(sample);
        last = sample;
        broken = stopped;
    }

    /** The watch was stopped: until it is started, samples count for nothing but the ground covered. */
    public void stop() {
        stopped = true;
        broken = true;
    }

    /** The watch was started again, or a new piece of the track begins. */
    public void start() {
        stopped = false;
    }

    private void step(Sample from, Sample to) {
        long millis = to.at() - from.at();
        if (millis < 0 || millis > LONGEST_STEP) {
            pace.rest();
            terrain.rest();
            if (millis < 0 && samples == 1) {
                first = to.at();
            }
            metres += Step.counted(from, to);
            return;
        }
        double seconds = millis / 1000.0;
        double ground = Step.metres(from, to, seconds);
        if (Double.isNaN(ground) || ground > JUMP * Math.max(seconds, 1)) {
            ground = 0;
        } else {
            measured = true;
            metres += broken && !to.hasDistance() ? 0 : ground;
        }
        if (broken || millis == 0) {
            pace.rest();
            terrain.rest();
            return;
        }
        boolean moving = ground >= MOVING * seconds;
        movingMillis += moving ? millis : 0;
        if (millis <= LONGEST_GAP) {
            heart.add(from.heart(), seconds);
            pace.add(from.speed(), ground, seconds);
        }
        if (moving) {
            terrain.add(seconds, ground, from, to);
        }
    }

    /** True without a single sample. */
    public boolean isEmpty() {
        return samples == 0;
    }

    /** First sample, milliseconds since 1970. */
    public @Nullable Long first() {
        return samples == 0 ? null : Long.valueOf(first);
    }

    /** Last sample, milliseconds since 1970. */
    public @Nullable Long last() {
        return last == null ? null : Long.valueOf(last.at());
    }

    /** From first to last sample, whole seconds; null if that is nothing. */
    public @Nullable Integer spanSeconds() {
        long millis = last == null ? 0 : last.at() - first;
        return millis <= 0 ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, Math.round(millis / 1000.0)));
    }

    /** Time moving, whole seconds; null if nothing tells. */
    public @Nullable Integer movingSeconds() {
        return measured ? Integer.valueOf((int) Math.round(movingMillis / 1000)) : null;
    }

    /** Ground covered, metres to the centimetre: as the device counted, else between positions, else speed times time. */
    public @Nullable Double distanceMetres() {
        return measured ? Double.valueOf(Math.round(metres * 100) / 100.0) : null;
    }

    /** Metres up, smoothed; null without heights. */
    public @Nullable Double ascentMetres() {
        return climb.up();
    }

    /** Metres down, smoothed; null without heights. */
    public @Nullable Double descentMetres() {
        return climb.down();
    }

    /** Mean over time, beats per minute. */
    public @Nullable Integer averageHeartRate() {
        return heart.average();
    }

    /** Highest, beats per minute. */
    public @Nullable Integer maxHeartRate() {
        return heart.max();
    }

    /** Everything that is kept of the samples. */
    public Effort effort(List<RunLap> laps) {
        return new Effort(heart.seconds(), pace.seconds(), terrain.graded(), laps);
    }

    /** The same for the same samples, however the file around them was written: 64 hexadecimal digits. */
    public String print() {
        return print.hex();
    }
}
