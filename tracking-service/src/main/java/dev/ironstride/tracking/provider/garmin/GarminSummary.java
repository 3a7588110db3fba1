package dev.ironstride.tracking.provider.garmin;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import org.jspecify.annotations.Nullable;

/** A summary of Garmin's Activity API. The name of each field says its unit. */
final class GarminSummary {

    private static final String DETAIL = "-detail";

    private static final String STRENGTH = "STRENGTH_TRAINING";

    private GarminSummary() {}

    /** The list whose items are corrected by hand: what it says stands above the watch's own summary. */
    static final String BY_HAND = "manuallyUpdatedActivities";

    /** @param list which of Garmin's lists it came in */
    static Telling told(Payload item, String list) {
        Payload summary = item.at("summary").isObject() ? item.at("summary") : item;
        ActivityType type = type(String.valueOf(summary.text("activityType")));
        // The parts of a multisport day are told one by one; the whole is no run.
        if (STRENGTH.equals(summary.text("activityType"))) {
            return Telling.OtherSport.strength(
                    summary.epoch("startTimeInSeconds", 1000), summary.number("durationInSeconds"));
        }
        if (type == null || summary.flag("isParent")) {
            return new Telling.OtherSport();
        }
        return new RunDraft(Provider.GARMIN, id(item), type)
                .start(
                        summary.epoch("startTimeInSeconds", 1000),
                        Payload.offset(summary.number("startTimeOffsetInSeconds")))
                .seconds(summary.number("durationInSeconds"), null)
                .metres(summary.number("distanceInMeters"))
                .climb(summary.number("totalElevationGainInMeters"), summary.number("totalElevationLossInMeters"))
                .heart(
                        summary.number("averageHeartRateInBeatsPerMinute"),
                        summary.number("maxHeartRateInBeatsPerMinute"))
                .device(summary.text("deviceName"))
                .rank(rank(list))
                .told();
    }

    /** How late in a run's life a list tells of it. */
    static int rank(String list) {
        return list.equals(BY_HAND) ? 2 : 1;
    }

    /** What an item is called in every list: the activity's number, or else the summary's name without its suffix. */
    static @Nullable String id(Payload item) {
        Payload summary = item.at("summary");
        String activity = item.text("activityId") == null ? summary.text("activityId") : item.text("activityId");
        if (activity != null) {
            return activity;
        }
        String id = item.text("summaryId") == null ? summary.text("summaryId") : item.text("summaryId");
        return id != null && id.endsWith(DETAIL) ? id.substring(0, id.length() - DETAIL.length()) : id;
    }

    private static @Nullable ActivityType type(String type) {
        return switch (type) {
            case "RUNNING", "STREET_RUNNING", "ULTRA_RUN", "OBSTACLE_RUN" -> ActivityType.RUNNING;
            case "TRAIL_RUNNING" -> ActivityType.TRAIL_RUNNING;
            case "TRACK_RUNNING" -> ActivityType.TRACK_RUNNING;
            case "TREADMILL_RUNNING", "INDOOR_RUNNING", "VIRTUAL_RUN" -> ActivityType.TREADMILL_RUNNING;
            default -> null;
        };
    }
}
