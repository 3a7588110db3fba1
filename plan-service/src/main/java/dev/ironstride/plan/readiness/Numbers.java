package dev.ironstride.plan.readiness;

/** Numbers as runners read them. */
final class Numbers {

    private Numbers() {}

    /** To a tenth, without a zero behind the point. */
    static String written(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
