package dev.ironstride.plan.placement;

import java.util.List;

/** The order in which a week gives way (domain.md 3.4): class first, then count. */
public final class Ladder {

    private static final List<Rung> THREE = rungs("HHM", "HMM", "HML", "MML");
    private static final List<Rung> TWO = rungs("HH", "HM", "MM", "HL", "ML", "LL");
    private static final List<Rung> ONE = rungs("H", "M", "L");
    private static final Rung B_RACE_START = Rung.of("HL");

    private Ladder() {}

    private static List<Rung> rungs(String... names) {
        return List.of(names).stream().map(Rung::of).toList();
    }

    /**
     * The rungs for a count of sessions, best first.
     *
     * @param sessions 1 to 3
     * @param heaviest heaviest class that the week prescribes: M skips every rung with an H (AA phase, prescriptions that
     *     do not classify as heavy), L leaves light work only
     */
    public static List<Rung> rungs(int sessions, Letter heaviest) {
        List<Rung> all = switch (sessions) {
            case 3 -> THREE;
            case 2 -> TWO;
            case 1 -> ONE;
            default -> throw new IllegalArgumentException("a week has 1 to 3 sessions, not " + sessions);
        };
        return upTo(heaviest, all);
    }

    /** The rungs of a week with a B race: they start at HL. */
    public static List<Rung> bRaceRungs(Letter heaviest) {
        return upTo(heaviest, TWO.subList(TWO.indexOf(B_RACE_START), TWO.size()));
    }

    private static List<Rung> upTo(Letter heaviest, List<Rung> rungs) {
        return rungs.stream()
                .filter(rung -> rung.letters().getFirst().compareTo(heaviest) >= 0)
                .toList();
    }
}
