package dev.ironstride.plan.pain;

/** What T11 asks for at one site; the later, the more. */
public enum PainStage {
    /** No pain, or too long ago to count. */
    NONE,
    /** 1-2: the plan stays. */
    KEEP,
    /** 3: exercises that load the site are swapped, the limb carries 10 % less. */
    SWAP,
    /** 4-5: exercises that load the site are left out, the rest is done as light. */
    LIGHT,
    /** 6 and more, or a sign: nothing but mobility, and a professional should see it. */
    STOP;

    /** Score from which exercises are swapped. [T11; 1.2] */
    public static final int SWAP_FROM = 3;
    /** Score from which the session becomes light. [T11] */
    public static final int LIGHT_FROM = 4;
    /** Score from which leg work stops. [T11] */
    public static final int STOP_FROM = 6;

    /** What a report asks for by itself. A sign tells nothing of a site that does not hurt. */
    static PainStage of(PainReport report) {
        if (report.score() <= 0) {
            return NONE;
        }
        if (report.score() >= STOP_FROM || !report.signs().isEmpty()) {
            return STOP;
        }
        return report.score() >= LIGHT_FROM ? LIGHT : report.score() >= SWAP_FROM ? SWAP : KEEP;
    }
}
