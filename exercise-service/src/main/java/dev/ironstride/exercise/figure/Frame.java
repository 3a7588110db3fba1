package dev.ironstride.exercise.figure;

/** How a segment of the body is turned: its own three directions, each one long and square to the others. */
record Frame(Vector forward, Vector up, Vector right) {

    static final Frame WORLD = new Frame(new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1));

    /** Tipped forward about its own right axis: up goes towards forward. */
    Frame pitched(double degrees) {
        return new Frame(mix(forward, up, -degrees), mix(up, forward, degrees), right);
    }

    /** Tipped to the right about its own forward axis: up goes towards right. */
    Frame rolled(double degrees) {
        return new Frame(forward, mix(up, right, degrees), mix(right, up, -degrees));
    }

    /** Turned to the right about its own up axis: forward goes towards right. */
    Frame turned(double degrees) {
        return new Frame(mix(forward, right, degrees), up, mix(right, forward, -degrees));
    }

    /** A vector given in these directions, in the directions of space. */
    Vector out(double alongForward, double alongUp, double alongRight) {
        return forward.times(alongForward).plus(up.times(alongUp)).plus(right.times(alongRight));
    }

    /** A vector of space in these directions. */
    Vector in(Vector world) {
        return new Vector(world.dot(forward), world.dot(up), world.dot(right));
    }

    private static Vector mix(Vector from, Vector to, double degrees) {
        double angle = Math.toRadians(degrees);
        return from.times(Math.cos(angle)).plus(to.times(Math.sin(angle)));
    }
}
