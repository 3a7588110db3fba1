package dev.ironstride.plan.runimport;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run as a file names it.
 *
 * @param line where in the file, from 1
 * @param title the runner's words
 * @param start the runner's local time
 * @param minutes planned length; 0 if the file does not say
 * @param note what had to be assumed; null if nothing
 */
record ReadRun(
        int line,
        String title,
        LocalDateTime start,
        int minutes,
        @Nullable String note) {}
