package dev.ironstride.tracking.track;

import java.util.List;
import java.util.stream.Collectors;

/** What a file turned out to be. */
public sealed interface FileReading {

    /**
     * Something recorded, in order: one part mostly, several for a triathlon or for files chained together.
     */
    record Recorded(List<RecordedPart> parts) implements FileReading {

        private static final int MOST_NAMED = 6;

        /** Takes a copy. */
        public Recorded {
            parts = List.copyOf(parts);
        }

        /** What it holds altogether, for a runner who wanted a run and gets none. */
        public String sentence() {
            return parts.size() == 1
                    ? parts.getFirst().sentence()
                    : "This file holds several activities (%s), none of them a run."
                            .formatted(parts.stream()
                                    .limit(MOST_NAMED)
                                    .map(RecordedPart::phrase)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /**
     * Whole, but nothing that was done: a workout definition, a course, settings.
     *
     * @param sentence what it is, for the runner
     */
    record NotRecorded(String sentence) implements FileReading {}

    /**
     * Broken, cut short, or no activity file at all.
     *
     * @param sentence what is wrong with it, for the runner
     */
    record Unreadable(String sentence) implements FileReading {}
}
