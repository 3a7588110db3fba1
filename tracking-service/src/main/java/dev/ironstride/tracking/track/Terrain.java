package dev.ironstride.tracking.track;

import dev.ironstride.tracking.grade.FlatDistance;
import dev.ironstride.tracking.runclass.Graded;
import org.jspecify.annotations.Nullable;

/** The run laid flat, if heights are known for at least half of it; where they are not, it counts as level. */
final class Terrain {

    private static final double LEAST_KNOWN = 0.5;

    private final FlatDistance flat = new FlatDistance();
    private double known;
    private double height = Double.NaN;

    void add(double seconds, double metres, Sample from, Sample to) {
        if (Double.isNaN(height)) {
            height = from.altitude();
        }
        double climb = 0;
        if (to.hasAltitude()) {
            known += seconds;
            climb = Double.isNaN(height) ? 0 : to.altitude() - height;
            height = to.altitude();
        }
        flat.add(seconds, metres, climb);
    }

    /** A height from before the rest says nothing of a slope after it. */
    void rest() {
        height = Double.NaN;
    }

    @Nullable
    Graded graded() {
        double seconds = flat.seconds();
        return seconds < 1 || known < LEAST_KNOWN * seconds
                ? null
                : new Graded(Math.round(flat.flatMetres() * 10) / 10.0, (int) Math.round(seconds));
    }
}
