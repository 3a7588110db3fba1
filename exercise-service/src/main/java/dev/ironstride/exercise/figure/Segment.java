package dev.ironstride.exercise.figure;

/** A straight piece of the body between two points. */
record Segment(Vector from, Vector to) {

    private static final int POINTS = 24;

    /** The piece between two shares of the way. */
    Segment part(double begin, double end) {
        return new Segment(from.towards(to, begin), from.towards(to, end));
    }

    /** How near two pieces come to each other, cm, to a few millimetres. */
    double distance(Segment other) {
        double least = Double.MAX_VALUE;
        for (int step = 0; step <= POINTS; step++) {
            least = Math.min(least, other.distance(from.towards(to, step / (double) POINTS)));
        }
        return least;
    }

    double distance(Vector point) {
        var line = to.minus(from);
        double squared = line.dot(line);
        double share = squared == 0 ? 0 : Math.clamp(point.minus(from).dot(line) / squared, 0, 1);
        return point.distance(from.towards(to, share));
    }
}
