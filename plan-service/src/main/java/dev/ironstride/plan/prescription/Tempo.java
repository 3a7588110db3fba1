package dev.ironstride.plan.prescription;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tempo such as 3-0-1-0: seconds down, held, up, held; X is as fast as possible under control (domain.md 5.4). Words such as
 * "reactive" are left as they are.
 */
public final class Tempo {

    private static final Pattern COUNTED = Pattern.compile("(\\d)-(\\d)-(\\d|X)-(\\d)");
    /** Slowest way down of the bodyweight ladder, seconds (domain.md 5.3: 3 to 5). */
    private static final int SLOWEST = 5;
    /** Seconds of a repetition whose tempo is a word [E]. */
    private static final int CONTROLLED_SECONDS = 3;

    private static final int REACTIVE_SECONDS = 1;
    private static final int STUCK_SECONDS = 4;

    private Tempo() {}

    /** How long a repetition takes, seconds. */
    public static int secondsPerRep(String tempo) {
        Matcher counted = COUNTED.matcher(tempo);
        if (counted.matches()) {
            int up = counted.group(3).equals("X") ? 1 : Integer.parseInt(counted.group(3));
            return Integer.parseInt(counted.group(1))
                    + Integer.parseInt(counted.group(2))
                    + up
                    + Integer.parseInt(counted.group(4));
        }
        return tempo.equals("reactive")
                ? REACTIVE_SECONDS
                : tempo.contains("stick") ? STUCK_SECONDS : CONTROLLED_SECONDS;
    }

    /** The same with the way up as fast as possible; the way down is at least two seconds as it is (R13). */
    public static String fastUp(String tempo) {
        Matcher counted = COUNTED.matcher(tempo);
        return counted.matches() && Integer.parseInt(counted.group(1)) >= 2
                ? counted.group(1) + "-" + counted.group(2) + "-X-" + counted.group(4)
                : tempo;
    }

    /** The same with a way down that takes longer, up to five seconds. */
    public static String slower(String tempo, int extraSeconds) {
        Matcher counted = COUNTED.matcher(tempo);
        if (!counted.matches()) {
            return tempo;
        }
        int down = Integer.parseInt(counted.group(1));
        int slower = Math.max(down, Math.min(SLOWEST, down + extraSeconds));
        return slower + "-" + counted.group(2) + "-" + counted.group(3) + "-" + counted.group(4);
    }
}
