package dev.ironstride.tracking.run;

import dev.ironstride.tracking.merge.Window;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Starts and durations of an athlete's runs, in the order of their starts: some dozens, asked for every run of a group. */
final class PastRuns {

    private static final int SOME = 64;

    /** Milliseconds since 1970; a run has no finer start. */
    private long[] starts = new long[SOME];

    private int[] seconds = new int[SOME];
    private int count;

    /** From now on this run counts. */
    void add(Instant start, int duration) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        long millis = start.toEpochMilli();
        int place = count;
        while (place > 0 && starts[place - 1] > millis) {
            starts[place] = starts[place - 1];
            seconds[place] = seconds[place - 1];
            place--;
        }
        starts[place] = millis;
        seconds[place] = duration;
        count++;
    }

    /** Median duration, seconds, of those that start from one time until before another; null without any. */
    @Nullable
    Double median(Instant from, Instant until) {
        int[] all = Arrays.copyOfRange(seconds, firstFrom(from), firstFrom(until));
        if (all.length == 0) {
            return null;
        }
        Arrays.sort(all);
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2.0;
    }

    /** Whether one of them that starts from {@code earliest} on has a moment in common with a time. */
    boolean anyDuring(Instant earliest, Window time) {
        int end = firstFrom(time.until());
        for (int i = firstFrom(earliest); i < end; i++) {
            if (starts[i] + 1000L * seconds[i] > time.from().toEpochMilli()) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(Instant time) {
        long millis = time.toEpochMilli();
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
