package dev.ironstride.tracking.provider.strava;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.RunDraft;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A detailed activity of Strava. Metres, seconds, beats per minute; the start in UTC, the zone beside it. */
final class StravaActivity {

    /** Strava's {@code workout_type} of runs. */
    private static final int RACE = 1;

    private static final int LONG_RUN = 2;
    private static final int WORKOUT = 3;

    private static final String STRENGTH = "WeightTraining";

    private StravaActivity() {}

    static Telling told(Payload activity) {
        String sport = activity.text("sport_type") == null ? activity.text("type") : activity.text("sport_type");
        ActivityType type = type(String.valueOf(sport), activity.flag("trainer"));
        OffsetDateTime start = activity.time("start_date");
        if (STRENGTH.equals(sport)) {
            return Telling.OtherSport.strength(
                            start == null ? null : start.toInstant(), activity.number("elapsed_time"))
                    .named(activity.text("id"));
        }
        if (type == null) {
            return new Telling.OtherSport().named(activity.text("id"));
        }
        boolean heart = !"false".equals(activity.text("has_heartrate"));
        RunDraft draft = new RunDraft(Provider.STRAVA, activity.text("id"), type)
                .start(start == null ? null : start.toInstant(), Payload.offset(activity.number("utc_offset")))
                .zone(zone(activity.text("timezone")))
                .seconds(activity.number("elapsed_time"), activity.number("moving_time"))
                .metres(activity.number("distance"))
                .climb(activity.number("total_elevation_gain"), null)
                .device(activity.text("device_name"));
        if (heart) {
            draft.heart(activity.number("average_heartrate"), activity.number("max_heartrate"));
        }
        Double workout = activity.number("workout_type");
        if (workout != null) {
            switch (workout.intValue()) {
                case RACE -> draft.tag(RunTag.RACE);
                case LONG_RUN -> draft.tag(RunTag.LONG);
                // Strava does not say of what kind; every kind of workout is hard.
                case WORKOUT -> draft.tag(RunTag.INTERVAL);
                default -> {
                    // An ordinary run.
                }
            }
        }
        return draft.told();
    }

    private static @Nullable ActivityType type(String sport, boolean trainer) {
        return switch (sport) {
            case "Run" -> trainer ? ActivityType.TREADMILL_RUNNING : ActivityType.RUNNING;
            case "TrailRun" -> ActivityType.TRAIL_RUNNING;
            case "VirtualRun" -> ActivityType.TREADMILL_RUNNING;
            default -> null;
        };
    }

    /** {@code (GMT+01:00) Europe/Berlin}; the offset in it is that of winter. */
    private static @Nullable String zone(@Nullable String timezone) {
        if (timezone == null) {
            return null;
        }
        return timezone.substring(timezone.lastIndexOf(' ') + 1);
    }
}
