package dev.ironstride.live.ingest;

import java.util.Locale;

/**
 * Figures of one round, each a second.
 *
 * @param http H: posts to Vert.x alone
 * @param t1 T1: rows in transactions of one
 * @param tb TB: rows in transactions of a thousand
 */
record Round(double http, double t1, double tb, Cost singles, Cost batches) {
    /** Of what HTTP and PostgreSQL leave if each took its time after the other: 1/(1/H + 1/TB). */
    double ofCeiling() {
        return singles.perSecond() * (1 / http + 1 / tb);
    }

    double ofT1() {
        return singles.perSecond() / t1;
    }

    double ofTb() {
        return batches.perSecond() / tb;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "H %.0f, T1 %.0f, TB %.0f; singles %s; batch %s", http, t1, tb, singles, batches);
    }
}
