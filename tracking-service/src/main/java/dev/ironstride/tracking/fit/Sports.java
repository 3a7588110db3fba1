package dev.ironstride.tracking.fit;

import com.garmin.fit.File;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.UnnamedSport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Garmin's names of sports and kinds of file are called here. */
final class Sports {

    private Sports() {}

    static ActivityType typeOf(@Nullable SubSport kind) {
        if (kind == null) {
            return ActivityType.RUNNING;
        }
        return switch (kind) {
            case TREADMILL, INDOOR_RUNNING, VIRTUAL_ACTIVITY -> ActivityType.TREADMILL_RUNNING;
            case TRAIL -> ActivityType.TRAIL_RUNNING;
            case TRACK -> ActivityType.TRACK_RUNNING;
            default -> ActivityType.RUNNING;
        };
    }

    /** With its article: "a ride". */
    static String phrase(@Nullable Sport sport, @Nullable SubSport kind) {
        if (sport == null || sport == Sport.INVALID) {
            return UnnamedSport.PHRASE;
        }
        return switch (sport) {
            case RUNNING -> "a run";
            case CYCLING, E_BIKING -> "a ride";
            case WALKING -> "a walk";
            case HIKING -> "a hike";
            case SWIMMING -> "a swim";
            case ROWING -> "a row";
            case TRANSITION -> "a transition";
            case TRAINING -> kind == SubSport.STRENGTH_TRAINING ? "a strength workout" : "a workout";
            case FITNESS_EQUIPMENT -> "a workout on a machine";
            default -> article(sport.name().toLowerCase(Locale.ROOT).replace('_', ' ')) + " activity";
        };
    }

    /** What a file is that holds no activity. */
    static String phrase(File type) {
        return switch (type) {
            case WORKOUT -> "a workout definition";
            case SETTINGS -> "settings of a device";
            case DEVICE -> "the description of a device";
            case COURSE -> "a course to follow";
            case SPORT -> "settings of a sport";
            case SCHEDULES -> "a schedule";
            case WEIGHT -> "body weights";
            case TOTALS -> "totals";
            case INVALID -> "nothing that was recorded";
            case GOALS -> "goals";
            case MONITORING_A, MONITORING_B, MONITORING_DAILY -> "daily monitoring";
            case SEGMENT, SEGMENT_LIST -> "segments";
            default -> article(type.name().toLowerCase(Locale.ROOT).replace('_', ' ')) + " file";
        };
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
