package dev.ironstride.tracking.provider.healthconnect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is done in a segment: Android's {@code EXERCISE_SEGMENT_TYPE_…}, by its number, its constant or its bare name. */
final class SegmentType {

    private static final String PREFIX = "exercise_segment_type_";

    /** By number, from 0. */
    private static final List<String> NAMES = List.of("""
            unknown arm_curl back_extension ball_slam barbell_shoulder_press bench_press bench_sit_up biking
            biking_stationary burpee crunch deadlift double_arm_triceps_extension dumbbell_curl_left_arm
            dumbbell_curl_right_arm dumbbell_front_raise dumbbell_lateral_raise dumbbell_row
            dumbbell_triceps_extension_left_arm dumbbell_triceps_extension_right_arm
            dumbbell_triceps_extension_two_arm elliptical forward_twist front_raise
            high_intensity_interval_training hip_thrust hula_hoop jumping_jack jump_rope kettlebell_swing
            lateral_raise lat_pull_down leg_curl leg_extension leg_press leg_raise lunge mountain_climber
            other_workout pause pilates plank pull_up punch rest rowing_machine running running_treadmill
            shoulder_press single_arm_triceps_extension sit_up squat stair_climbing stair_climbing_machine
            stretching swimming_backstroke swimming_breaststroke swimming_butterfly swimming_freestyle
            swimming_mixed swimming_open_water swimming_other swimming_pool upper_twist walking weightlifting
            wheelchair yoga""".split("\\s+", -1));

    private static final String UNKNOWN = NAMES.getFirst();

    private SegmentType() {}

    /** The name in lower case; {@code unknown} for what Android does not have. */
    static String name(@Nullable String told) {
        String type = told == null ? UNKNOWN : told.toLowerCase(Locale.ROOT).replace(PREFIX, "");
        if (type.matches("\\d{1,3}")) {
            int number = Integer.parseInt(type);
            return number < NAMES.size() ? NAMES.get(number) : UNKNOWN;
        }
        return NAMES.contains(type) ? type : UNKNOWN;
    }

    /** Whether nothing is done. */
    static boolean isRest(String name) {
        return name.equals("rest") || name.equals("pause");
    }
}
