package dev.ironstride.exercise.figure;

/**
 * A point or a direction, cm.
 *
 * @param x forward
 * @param y up
 * @param z to the figure's right
 */
public record Vector(double x, double y, double z) {

    static final Vector ZERO = new Vector(0, 0, 0);

    /** Both, one after the other. */
    public Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    /** The way from another point to this one. */
    public Vector minus(Vector other) {
        return plus(other.times(-1));
    }

    /** The same direction, that many times as long. */
    public Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** From the origin to here, cm. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    double distance(Vector other) {
        return minus(other).length();
    }

    Vector unit() {
        double length = length();
        return length == 0 ? this : times(1 / length);
    }

    /** The point that far on the way to another: 0 here, 1 there. */
    public Vector towards(Vector other, double share) {
        return plus(other.minus(this).times(share));
    }
}
