package dev.ironstride.plan.progression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A lift that no longer grows (domain.md 5.4, plateau), and the one thing to change about it. */
public enum Plateau {
    /** Readiness was amber or red on half the days or more: rest first. */
    DELOAD,
    /** Other repetitions at the same effort. */
    OTHER_REPS,
    /** A variation of the same pattern and level, when other repetitions were tried already. */
    OTHER_VARIATION;

    /** Sessions over which a maximum is looked at. */
    public static final int SESSIONS = 4;

    /** Sessions without a gain that are enough. */
    public static final int SESSIONS_WITHOUT_GAIN = 3;

    /** Most growth of the maximum for a session that still counts as none, share of the mean. */
    private static final double FLAT = 0.005;
    /** Growth of the mean RPE, last session over first. */
    private static final double HARDER = 0.5;

    private static final double TIRED_SHARE = 0.5;
    private static final double EPSILON = 1e-9;

    /**
     * What to change about a lift after its sessions; empty while it grows.
     *
     * @param sessions of the lift in order, without those of deload weeks
     * @param tiredDays share of the days of the last four with amber or red readiness, 0-1
     * @param repsChanged whether other repetitions were tried since it last grew
     */
    public static Optional<Plateau> of(List<Exposure> sessions, double tiredDays, boolean repsChanged) {
        if (!flatAndHarder(sessions) && !withoutGain(sessions)) {
            return Optional.empty();
        }
        return Optional.of(tiredDays >= TIRED_SHARE ? DELOAD : repsChanged ? OTHER_VARIATION : OTHER_REPS);
    }

    private static boolean flatAndHarder(List<Exposure> sessions) {
        if (sessions.size() < SESSIONS) {
            return false;
        }
        List<Exposure> last = sessions.subList(sessions.size() - SESSIONS, sessions.size());
        double[] maxima = new double[SESSIONS];
        for (int i = 0; i < SESSIONS; i++) {
            OptionalDouble observed = EstimatedMax.observed(last.get(i));
            if (observed.isEmpty()) {
                return false;
            }
            maxima[i] = observed.getAsDouble();
        }
        OptionalDouble first = last.getFirst().meanRpe();
        OptionalDouble now = last.getLast().meanRpe();
        return slopeShare(maxima) <= FLAT + EPSILON
                && first.isPresent()
                && now.isPresent()
                && now.getAsDouble() - first.getAsDouble() >= HARDER - EPSILON;
    }

    /** Least-squares growth for a session, as a share of the mean. */
    private static double slopeShare(double[] values) {
        double meanX = (values.length - 1) / 2.0;
        double meanY = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            above += (i - meanX) * (values[i] - meanY);
            below += (i - meanX) * (i - meanX);
        }
        return above / below / meanY;
    }

    /** Three sessions of which neither of the later two gave a repetition or a kilogram more than the one before it. */
    private static boolean withoutGain(List<Exposure> sessions) {
        if (sessions.size() < SESSIONS_WITHOUT_GAIN) {
            return false;
        }
        List<Exposure> last = sessions.subList(sessions.size() - SESSIONS_WITHOUT_GAIN, sessions.size());
        return IntStream.range(1, SESSIONS_WITHOUT_GAIN).noneMatch(i -> gained(last.get(i - 1), last.get(i)));
    }

    private static boolean gained(Exposure before, Exposure now) {
        return now.topLoad().orElse(0) > before.topLoad().orElse(0) + EPSILON
                || now.fewestReps().orElse(0) > before.fewestReps().orElse(0)
                || now.shortestHold().orElse(0) > before.shortestHold().orElse(0);
    }
}
