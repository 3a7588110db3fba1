package dev.ironstride.tracking.grade;

/** The energy cost of running on a slope (Minetti 2002; domain.md 6.2). A grade is rise over run: 0.04 is 4 % uphill. */
public final class Slope {

    /** Steepest grade the measurements cover; beyond it the cost is that of this grade. */
    static final double STEEPEST = 0.45;

    /** Cost on the flat, J/kg/m, as the polynomial gives it. */
    static final double FLAT_COST = 3.6;

    /** A descent counts as no easier than this share of the flat (domain.md 6.2, E). */
    static final double LOWEST_FACTOR = 0.70;

    private Slope() {}

    /** Energy cost of a grade, J/kg/m. */
    public static double cost(double grade) {
        double i = Math.clamp(grade, -STEEPEST, STEEPEST);
        return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + FLAT_COST;
    }

    /** How much dearer a metre is than on the flat: 1 on the flat, never below 0.70. */
    public static double factor(double grade) {
        return Math.max(LOWEST_FACTOR, cost(grade) / FLAT_COST);
    }

    /** Speed on the flat that costs the same, in the unit of the speed given. */
    public static double flatSpeed(double speed, double grade) {
        return speed * factor(grade);
    }
}
