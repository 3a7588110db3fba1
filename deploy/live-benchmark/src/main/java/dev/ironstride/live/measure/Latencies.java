package dev.ironstride.live.measure;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;

/** Times from when something was meant to start to when it was seen to be done. */
public final class Latencies {
    private static final long LONGEST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    /** Notes one. */
    public void note(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 1, LONGEST_MICROS));
    }

    /** A percentile, milliseconds. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** How many there are. */
    public long count() {
        return micros.getTotalCount();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p99 %.1f  max %.1f ms  (%d)",
                millis(50),
                millis(99),
                micros.getMaxValue() / 1000.0,
                count());
    }
}
