package dev.ironstride.exercise.figure;

/** Tips the body, forward or to a side, until both the first and the second of its rests touch. */
final class Pivot {

    /** How far from the angle that is written down the right one may be, degrees. */
    private static final int WIDEST = 60;

    private static final int HALVINGS = 40;

    private Pivot() {}

    /**
     * The nearest angle at which both touch, degrees.
     *
     * @throws IllegalArgumentException if there is none
     */
    static double angle(Pose pose, Places places) {
        double start = pose.trunk().tipping();
        for (int away = 0; away < WIDEST; away++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double near = start + sign * away;
                double far = near + sign;
                if (gap(pose, places, near) * gap(pose, places, far) <= 0) {
                    return halve(pose, places, near, far);
                }
            }
        }
        throw new IllegalArgumentException(pose.name() + " cannot be tipped so that both of its rests touch");
    }

    private static double halve(Pose pose, Places places, double from, double to) {
        double low = from;
        double high = to;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (gap(pose, places, low) * gap(pose, places, middle) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double gap(Pose pose, Places places, double angle) {
        return Grounding.gap(pose.tipped(angle), places);
    }
}
