package dev.ironstride.tracking.runclass;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run in the making: nothing is known of it but what a test says. */
final class RunFixture {

    private final Set<RunTag> tags = new HashSet<>();
    private final SortedMap<Integer, Integer> heart = new TreeMap<>();
    private final SortedMap<Integer, Integer> pace = new TreeMap<>();
    private int seconds;
    private @Nullable Double metres;
    private @Nullable Double descent;
    private @Nullable Integer averageHeart;
    private @Nullable Double rpe;

    static RunFixture minutes(double minutes) {
        RunFixture run = new RunFixture();
        run.seconds = (int) Math.round(minutes * 60);
        return run;
    }

    RunFixture tagged(RunTag... names) {
        tags.addAll(Set.of(names));
        return this;
    }

    RunFixture rpe(double cr10) {
        rpe = cr10;
        return this;
    }

    RunFixture averageHeart(int beats) {
        averageHeart = beats;
        return this;
    }

    RunFixture metres(double distance) {
        metres = distance;
        return this;
    }

    RunFixture descent(double down) {
        descent = down;
        return this;
    }

    RunFixture secondsAtHeart(int beats, int time) {
        heart.put(beats, time);
        return this;
    }

    RunFixture secondsAtPace(int secondsPerKm, int time) {
        pace.put(secondsPerKm, time);
        return this;
    }

    /** Distance that makes this intensity factor at a threshold of 300 s/km. */
    RunFixture intensity(double factor) {
        return metres(factor * seconds / 0.3);
    }

    RunFacts facts() {
        return new RunFacts(seconds, null, metres, descent, averageHeart, rpe, tags, new Effort(heart, pace));
    }
}
