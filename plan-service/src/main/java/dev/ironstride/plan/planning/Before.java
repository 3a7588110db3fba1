package dev.ironstride.plan.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the time before a plan.
 *
 * @param lastStrength day of the last strength session, done or still planned; null when none is known
 * @param lastRun day of the last run that was done; null when none is known
 */
record Before(@Nullable LocalDate lastStrength, @Nullable LocalDate lastRun) {

    /** Days without running from which strength comes back first (domain.md 4.4). */
    private static final int RUNNING_STOPPED = 14;

    /** Whether running has stopped by a day; not for whoever never told of a run. */
    boolean runningStopped(LocalDate by) {
        return lastRun != null && ChronoUnit.DAYS.between(lastRun, by) >= RUNNING_STOPPED;
    }
}
