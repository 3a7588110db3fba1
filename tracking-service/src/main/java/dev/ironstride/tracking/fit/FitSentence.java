package dev.ironstride.tracking.fit;

import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what a file holds that is not one run. */
final class FitSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private FitSentence() {}

    /** For instance "This file holds a ride of 12.3 km from 3 May 2014, not a run." */
    static String of(FitSummary summary, @Nullable ZoneOffset offset) {
        return "This file holds %s of %s from %s, not a run."
                .formatted(
                        Sports.phrase(summary.sport(), summary.kind()),
                        size(summary),
                        day(summary.startedAt(), offset));
    }

    /** For instance "This file holds a multisport activity (a swim, a ride, a run) from 2 September 2023, not one run." */
    static String ofMany(List<SessionMesg> sessions, @Nullable ZoneOffset offset) {
        List<String> parts = sessions.stream()
                .filter(session -> session.getSport() != Sport.TRANSITION)
                .limit(6)
                .map(session -> Sports.phrase(session.getSport(), session.getSubSport()))
                .toList();
        String from = sessions.stream()
                .map(SessionMesg::getStartTime)
                .filter(Objects::nonNull)
                .findFirst()
                .map(start -> " from " + day(start.getInstant(), offset))
                .orElse("");
        return "This file holds a multisport activity (%s)%s, not one run. Export the run on its own."
                .formatted(String.join(", ", parts), from);
    }

    private static String size(FitSummary summary) {
        Double metres = summary.distanceMetres();
        if (metres != null && metres >= 50) {
            return String.format(Locale.ENGLISH, "%.1f km", metres / 1000);
        }
        int minutes = Math.round(summary.durationSeconds() / 60f);
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String day(Instant start, @Nullable ZoneOffset offset) {
        return DAY.format(start.atOffset(offset == null ? ZoneOffset.UTC : offset));
    }
}
