package dev.ironstride.plan.explanation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.placement.RacePriority;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a plan is built as it is. */
public final class PlanReason {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PlanReason() {}

    /** One sentence about the whole plan. */
    public static Why of(Baseline plan) {
        Athlete athlete = plan.athlete();
        var rules = new ArrayList<>(List.of("4.1", "4.2", "R1", "R3"));
        Optional<Race> race = target(plan);
        if (race.isPresent()) {
            rules.addAll(List.of("4.3", "R9"));
        }
        int most = plan.weeks().stream()
                .mapToInt(week -> week.sessions().size())
                .max()
                .orElse(0);
        String aim = race.map(one -> ", counted back from " + one.name() + " on "
                        + one.date().format(DAY))
                .orElse("");
        String text = weeks(plan.weeks().size()) + aim + ": " + phases(plan) + ", with up to " + sessions(most)
                + " a week around your " + runs(athlete.runWeek().size())
                + ", for a body that gets used to each step before the next one.";
        return new Why(text, rules);
    }

    private static Optional<Race> target(Baseline plan) {
        LocalDate last = plan.weeks().isEmpty()
                ? plan.startDate()
                : plan.weeks().getLast().monday().plusDays(6);
        return plan.athlete().races().stream()
                .filter(race -> race.priority() == RacePriority.A
                        && !race.date().isBefore(plan.startDate())
                        && !race.date().isAfter(last))
                .min(Comparator.comparing(Race::date));
    }

    private static String phases(Baseline plan) {
        var parts = new ArrayList<String>();
        Phase current = null;
        int length = 0;
        for (BaselineWeek week : plan.weeks()) {
            if (current != null && week.phase() != current) {
                parts.add(weeks(length) + " of " + PhaseText.name(current));
                length = 0;
            }
            current = week.phase();
            length++;
        }
        if (current != null) {
            parts.add(weeks(length) + " of " + PhaseText.name(current));
        }
        return String.join(", then ", parts);
    }

    private static String weeks(int count) {
        return count == 1 ? "one week" : count + " weeks";
    }

    private static String sessions(int count) {
        return count == 1 ? "one session" : count + " sessions";
    }

    private static String runs(int count) {
        return switch (count) {
            case 0 -> "days without runs";
            case 1 -> "one run";
            default -> count + " runs";
        };
    }
}
