package dev.ironstride.plan.explanation;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.recovery.AdjustedWeek;
import java.util.ArrayList;
import java.util.List;

/** Why a week is as it is. */
public final class WeekReason {

    private WeekReason() {}

    /** One sentence about a week: what it is for, and how its sessions found their places. */
    public static Why of(AdjustedWeek week) {
        BaselineWeek base = week.base();
        var rules = new ArrayList<>(List.of("4.1", "4.2"));
        var text = new StringBuilder(
                base.deload()
                        ? "A lighter week: about half the work, so that your body can catch up"
                        : PhaseText.purpose(base.phase()));
        Rung rung = week.rung();
        Points points = week.points();
        if (rung == null || points == null) {
            text.append(
                    base.sessions().isEmpty() ? "; no strength, because of a race" : "; nothing is left to be done");
            rules.addAll(base.sessions().isEmpty() ? List.of("H8", "H9") : List.of("T7"));
        } else {
            text.append("; ").append(classes(rung)).append(", where they disturb your runs least");
            rules.addAll(List.of("H1", "H2", "H3"));
            points.terms().keySet().stream().sorted().forEach(rule -> rules.add(rule.name()));
            if (rung.letters().getFirst().compareTo(base.heaviest()) > 0) {
                text.append("; lighter than prescribed, because no heavier place keeps the rules");
                rules.add("3.4");
            }
        }
        return new Why(text.append('.').toString(), rules);
    }

    private static String classes(Rung rung) {
        var parts = new ArrayList<String>();
        for (Letter letter : Letter.values()) {
            long count = rung.letters().stream().filter(one -> one == letter).count();
            if (count > 0) {
                parts.add(number(count) + " " + ClassText.word(letter));
            }
        }
        return String.join(" and ", parts) + (rung.letters().size() == 1 ? " session" : " sessions");
    }

    private static String number(long count) {
        return switch ((int) count) {
            case 1 -> "one";
            case 2 -> "two";
            default -> "three";
        };
    }
}
