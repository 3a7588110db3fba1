package dev.ironstride.exercise.figure;

/**
 * Two bones of known lengths from a fixed end to a target: where the joint between them is.
 *
 * @param middle knee or elbow
 * @param end ankle or hand: the target, or the nearest point that can be reached
 * @param miss how far the end is from the target, cm
 */
record Bones(Vector middle, Vector end, double miss) {

    /** Nearly straight is straight enough: the law of cosines needs a triangle. */
    private static final double SLACK = 1e-6;

    /** @param towards where the middle joint points */
    static Bones reaching(Vector start, Vector target, double upper, double lower, Vector towards) {
        var line = target.minus(start);
        double wanted = line.length();
        double distance = Math.clamp(wanted, Math.abs(upper - lower) + SLACK, upper + lower - SLACK);
        var direction = line.unit();
        double along = (upper * upper - lower * lower + distance * distance) / (2 * distance);
        double aside = Math.sqrt(Math.max(0, upper * upper - along * along));
        var sideways = towards.minus(direction.times(towards.dot(direction))).unit();
        var end = start.plus(direction.times(distance));
        var middle = start.plus(direction.times(along)).plus(sideways.times(aside));
        return new Bones(middle, end, end.distance(target));
    }
}
