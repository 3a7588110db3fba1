package dev.ironstride.exercise.figure;

/**
 * How pelvis, back and head are turned, degrees.
 *
 * @param lean of the pelvis forward: 0 upright, 90 face down, -90 on the back
 * @param roll of the pelvis to the right: 90 lying on the right side
 * @param turn of the whole body to the right
 * @param spine bend of the waist forward; backward below 0
 * @param sideBend bend of the waist to the right
 * @param twist of the shoulders to the right
 * @param neck bend of the neck forward
 */
public record Trunk(double lean, double roll, double turn, double spine, double sideBend, double twist, double neck) {

    /** Beyond this the body lies on a side, degrees. */
    private static final double ON_A_SIDE = 45;

    /** The angle by which the body comes down on what it rests on: its roll on a side, else its lean. */
    double tipping() {
        return onASide() ? roll : lean;
    }

    Trunk tipped(double degrees) {
        return onASide()
                ? new Trunk(lean, degrees, turn, spine, sideBend, twist, neck)
                : new Trunk(degrees, roll, turn, spine, sideBend, twist, neck);
    }

    private boolean onASide() {
        return Math.abs(roll) > ON_A_SIDE;
    }

    Frame pelvis() {
        return Frame.WORLD.turned(turn).rolled(roll).pitched(lean);
    }

    Frame chest() {
        return pelvis().pitched(spine).rolled(sideBend).turned(twist);
    }

    Frame head() {
        return chest().pitched(neck);
    }

    Trunk towards(Trunk other, double share) {
        return new Trunk(
                Blend.of(lean, other.lean, share),
                Blend.of(roll, other.roll, share),
                Blend.of(turn, other.turn, share),
                Blend.of(spine, other.spine, share),
                Blend.of(sideBend, other.sideBend, share),
                Blend.of(twist, other.twist, share),
                Blend.of(neck, other.neck, share));
    }
}
