package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Skeleton;

/** What the trunk does, as far as words need it. */
public enum Posture {
    UPRIGHT,
    LEANING_FORWARD,
    LEANING_BACK,
    FACE_DOWN,
    ON_THE_BACK,
    ON_THE_SIDE,
    HEAD_LOW;

    /** From neck to pelvis so much of the length is upward: cosines of 25 and of 65 degrees, and of 110. */
    private static final double UPRIGHT_FROM = 0.906;

    private static final double LEVEL_FROM = 0.423;
    private static final double LOW_FROM = -0.342;

    /** What the trunk of this body does. */
    static Posture of(Skeleton skeleton) {
        var pelvis = skeleton.at(Joint.PELVIS);
        var neck = skeleton.at(Joint.NECK);
        double length = neck.minus(pelvis).length();
        double up = (neck.y() - pelvis.y()) / length;
        double forward = skeleton.nose().y() - skeleton.at(Joint.HEAD).y();
        double across = Math.abs(neck.z() - pelvis.z()) / length;
        if (up >= UPRIGHT_FROM) {
            return UPRIGHT;
        }
        if (across > 0.7) {
            return ON_THE_SIDE;
        }
        if (up < LOW_FROM) {
            return HEAD_LOW;
        }
        boolean down = forward < 0;
        if (up >= LEVEL_FROM) {
            return down ? LEANING_FORWARD : LEANING_BACK;
        }
        return down ? FACE_DOWN : ON_THE_BACK;
    }
}
