package dev.ironstride.exercise.figure;

/**
 * The measures of the figure: somebody 170 cm tall. Lengths follow Drillis and Contini as printed in Winter, Biomechanics
 * and Motor Control of Human Movement, rounded; the hand is a point, so the forearm reaches to the middle of the fist.
 */
final class Body {

    /** Half the distance of the hips, cm. */
    static final double HALF_HIPS = 9;
    /** Half the distance of the shoulders, cm. */
    static final double HALF_SHOULDERS = 16.5;

    static final double LUMBAR = 18;
    static final double CHEST = 16;
    static final double NECK = 33;
    /** How far the shoulders are below the base of the neck. */
    static final double SHOULDER_DROP = 5;

    static final double HEAD = 16;

    static final double THIGH = 42;
    static final double SHANK = 41;
    static final double UPPER_ARM = 29;
    static final double FOREARM = 31;

    static final double ANKLE_HEIGHT = 7;
    static final double HEEL = 5;
    static final double BALL = 12;
    static final double TOE = 6;
    /** Thickness of the foot at its ball. */
    static final double INSTEP = 4.5;

    private Body() {}
}
