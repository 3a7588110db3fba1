package dev.ironstride.tracking.grade;

/**
 * Adds up how far a run would have been on the flat for the same effort. The grade is that of stretches of at least 30 s
 * and 100 m (domain.md 6.2), so that the noise of an altimeter is not taken for hills; memory does not grow with the run.
 *
 * <p>NGP is the sum of flat metres over the seconds: the time-weighted mean of the flat speed.
 */
public final class FlatDistance {

    /** Shortest stretch over which a grade is taken, seconds. */
    static final double SECONDS = 30;

    /** Shortest stretch over which a grade is taken, metres. */
    static final double METRES = 100;

    private double flatMetres;
    private double seconds;
    private double openSeconds;
    private double openMetres;
    private double openClimb;
    private double lastMetres;
    private double lastClimb;

    /**
     * One step of the run.
     *
     * @param tookSeconds time it took
     * @param metres ground it covered
     * @param climb metres up, negative down
     */
    public void add(double tookSeconds, double metres, double climb) {
        openSeconds += tookSeconds;
        openMetres += metres;
        openClimb += climb;
        if (openSeconds >= SECONDS && openMetres >= METRES) {
            close();
        }
    }

    /** Metres on the flat that cost the same. */
    public double flatMetres() {
        double known = lastMetres + openMetres;
        // What is left at the end is too short for a grade of its own: it shares that of the stretch before it.
        double grade = known < METRES ? 0 : (lastClimb + openClimb) / known;
        return flatMetres + openMetres * Slope.factor(grade);
    }

    /** Time of all steps, seconds. */
    public double seconds() {
        return seconds + openSeconds;
    }

    private void close() {
        flatMetres += openMetres * Slope.factor(openClimb / openMetres);
        seconds += openSeconds;
        lastMetres = openMetres;
        lastClimb = openClimb;
        openSeconds = 0;
        openMetres = 0;
        openClimb = 0;
    }
}
