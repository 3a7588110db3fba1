package dev.ironstride.plan.prescription;

/**
 * A tempo such as 3-0-1-0: seconds down, held, up, held; X is as fast as possible under control (domain.md 5.4). Words such as
 * "reactive" are left as they are.
 */
public final class Tempo {

    /** Where its parts stand. */
    private static final int DOWN = 0;

    private static final int HELD = 2;
    private static final int UP = 4;
    private static final int HELD_ABOVE = 6;
    private static final int LENGTH = 7;
    private static final char FAST = 'X';
    /** Slowest way down of the bodyweight ladder, seconds (domain.md 5.3: 3 to 5). */
    private static final int SLOWEST = 5;
    /** Seconds of a repetition whose tempo is a word [E]. */
    private static final int CONTROLLED_SECONDS = 3;

    private static final int REACTIVE_SECONDS = 1;
    private static final int STUCK_SECONDS = 4;

    private Tempo() {}

    /** How long a repetition takes, seconds. */
    public static int secondsPerRep(String tempo) {
        if (counted(tempo)) {
            int up = tempo.charAt(UP) == FAST ? 1 : digit(tempo, UP);
            return digit(tempo, DOWN) + digit(tempo, HELD) + up + digit(tempo, HELD_ABOVE);
        }
        return tempo.equals("reactive")
                ? REACTIVE_SECONDS
                : tempo.contains("stick") ? STUCK_SECONDS : CONTROLLED_SECONDS;
    }

    /** The same with the way up as fast as possible; the way down is at least two seconds as it is (R13). */
    public static String fastUp(String tempo) {
        return counted(tempo) && digit(tempo, DOWN) >= 2
                ? tempo.substring(0, UP) + FAST + tempo.substring(UP + 1)
                : tempo;
    }

    /** The same with a way down that takes longer, up to five seconds. */
    public static String slower(String tempo, int extraSeconds) {
        if (!counted(tempo)) {
            return tempo;
        }
        int down = digit(tempo, DOWN);
        return Math.max(down, Math.min(SLOWEST, down + extraSeconds)) + tempo.substring(1);
    }

    /** Whether it says how long each part takes. Read by hand, because each session of each replay asks. */
    private static boolean counted(String tempo) {
        return tempo.length() == LENGTH
                && isDigit(tempo, DOWN)
                && isDigit(tempo, HELD)
                && (isDigit(tempo, UP) || tempo.charAt(UP) == FAST)
                && isDigit(tempo, HELD_ABOVE)
                && tempo.charAt(DOWN + 1) == '-'
                && tempo.charAt(HELD + 1) == '-'
                && tempo.charAt(UP + 1) == '-';
    }

    private static boolean isDigit(String tempo, int place) {
        return tempo.charAt(place) >= '0' && tempo.charAt(place) <= '9';
    }

    private static int digit(String tempo, int place) {
        return tempo.charAt(place) - '0';
    }
}
