package dev.ironstride.tracking.provider.intervals;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An activity of intervals.icu. Metres, seconds, beats per minute; names like Strava's. */
final class IntervalsActivity {

    private static final String STRENGTH = "WeightTraining";

    private IntervalsActivity() {}

    static Telling told(Payload activity) {
        ActivityType type = type(String.valueOf(activity.text("type")), activity.flag("trainer"));
        if (STRENGTH.equals(activity.text("type"))) {
            return Telling.OtherSport.strength(start(activity), activity.number("elapsed_time"))
                    .named(activity.text("id"));
        }
        if (type == null) {
            return new Telling.OtherSport().named(activity.text("id"));
        }
        RunDraft draft = new RunDraft(Provider.INTERVALS, activity.text("id"), type)
                .start(start(activity), null)
                .zone(activity.text("timezone"))
                .seconds(activity.number("elapsed_time"), activity.number("moving_time"))
                .metres(activity.number("distance"))
                .climb(activity.number("total_elevation_gain"), activity.number("total_elevation_loss"))
                .heart(activity.number("average_heartrate"), activity.number("max_heartrate"))
                .rpe(activity.number("icu_rpe"))
                .device(activity.text("device_name"));
        return activity.flag("race") ? draft.tag(RunTag.RACE).told() : draft.told();
    }

    /** The start in UTC; where only the local one is told, with the zone beside it. */
    private static @Nullable Instant start(Payload activity) {
        OffsetDateTime utc = activity.time("start_date");
        if (utc != null) {
            return utc.toInstant();
        }
        OffsetDateTime local = activity.time("start_date_local");
        String zone = activity.text("timezone");
        try {
            return local == null || zone == null
                    ? null
                    : local.toLocalDateTime().atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException unknownZone) {
            return null;
        }
    }

    private static @Nullable ActivityType type(String type, boolean trainer) {
        return switch (type) {
            case "Run" -> trainer ? ActivityType.TREADMILL_RUNNING : ActivityType.RUNNING;
            case "TrailRun" -> ActivityType.TRAIL_RUNNING;
            case "VirtualRun" -> ActivityType.TREADMILL_RUNNING;
            default -> null;
        };
    }
}
