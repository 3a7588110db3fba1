package dev.ironstride.tracking.runclass;

/** The numbers of run classification, each with its unit. Source: domain.md 6.6 (E), RPE cut-offs Seiler 2006. */
final class ClassThresholds {

    /** CR10 from which a run is hard. */
    static final double HARD_RPE = 7;

    /** CR10 from which a run is moderate. */
    static final double MODERATE_RPE = 5;

    /** CR10 up to which a short run may be recovery. */
    static final double RECOVERY_RPE = 2;

    /** Seconds near threshold that make a run hard: 10 min. */
    static final int HARD_SECONDS = 600;

    /** Percent of threshold heart rate that counts as hard. */
    static final int HARD_PERCENT_THRESHOLD_HR = 95;

    /** Percent of maximal heart rate that counts as hard. */
    static final int HARD_PERCENT_MAX_HR = 90;

    /** Percent of threshold heart rate, as an average, from which a run is moderate. */
    static final int MODERATE_PERCENT_THRESHOLD_HR = 90;

    /** Percent of threshold heart rate, as an average, below which a run may be recovery. */
    static final int RECOVERY_PERCENT_THRESHOLD_HR = 75;

    /** Intensity factor (speed over threshold speed) from which a run is hard. */
    static final double HARD_INTENSITY = 0.92;

    /** Intensity factor from which a run is moderate. */
    static final double MODERATE_INTENSITY = 0.85;

    /** Intensity factor below which a run may be recovery. */
    static final double RECOVERY_INTENSITY = 0.70;

    /** Seconds from which any run is long: 90 min. */
    static final int LONG_SECONDS = 90 * 60;

    /** Seconds from which a run may be long for this runner: 75 min. */
    static final int LONG_FOR_RUNNER_SECONDS = 75 * 60;

    /** Tenths of the 28-day median duration from which a run is long for this runner: 1.4 times. */
    static final int LONG_TENTHS_OF_MEDIAN = 14;

    /** Seconds up to which a run may be recovery: 40 min. */
    static final int RECOVERY_SECONDS = 40 * 60;

    /** Seconds from which a run of which nothing else is known is moderate: 60 min. */
    static final int MODERATE_SECONDS = 60 * 60;

    /** Metres of descent from which a run may be downhill. */
    static final double DOWNHILL_METRES = 250;

    /** Metres of descent per kilometre from which a run may be downhill. */
    static final double DOWNHILL_METRES_PER_KM = 25;

    private ClassThresholds() {}
}
