package dev.ironstride.exercise.catalogue;

/**
 * Segment types of Android's Health Connect that a strength session can hold: {@code ExerciseSegmentType} without its prefix
 * EXERCISE_SEGMENT_TYPE_, and without arms alone, machines for endurance, and swimming. It has none for calves, hips, push-ups
 * or jumps: those are OTHER_WORKOUT, or WEIGHTLIFTING with a load.
 */
public enum HealthConnectSegment {
    BACK_EXTENSION,
    BARBELL_SHOULDER_PRESS,
    BENCH_PRESS,
    BURPEE,
    CRUNCH,
    DEADLIFT,
    DUMBBELL_ROW,
    FORWARD_TWIST,
    HIP_THRUST,
    JUMPING_JACK,
    JUMP_ROPE,
    KETTLEBELL_SWING,
    LAT_PULL_DOWN,
    LEG_CURL,
    LEG_EXTENSION,
    LEG_PRESS,
    LEG_RAISE,
    LUNGE,
    MOUNTAIN_CLIMBER,
    OTHER_WORKOUT,
    PLANK,
    PULL_UP,
    RUNNING,
    SHOULDER_PRESS,
    SIT_UP,
    SQUAT,
    STRETCHING,
    UPPER_TWIST,
    WALKING,
    WEIGHTLIFTING,
    YOGA
}
