package dev.ironstride.plan.explanation;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.recovery.AdjustedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Why an exercise is in a session, and why so much of it. */
public final class ItemReason {
    /** RPE of a set with no repetition left in reserve. */
    private static final int MOST_RPE = 10;

    private ItemReason() {}

    /** One sentence about an exercise of a session. */
    public static Why of(Item item, AdjustedSession session) {
        var rules = new ArrayList<>(List.of(item.pattern() == Pattern.MB ? "1.1" : "1.3"));
        var text = new StringBuilder(purpose(item.pattern()));
        if (item.perSide()) {
            text.append(", one side at a time, as in running");
            rules.add("R17");
        }
        text.append("; ").append(effort(item));
        Double percent = item.percentOneRepMax();
        if (percent != null) {
            text.append(", about ").append(plain(percent)).append(" % of your maximum");
            rules.addAll(List.of("4.2", "5.1"));
        }
        if (item.loadKg() != null) {
            rules.add("5.2");
        }
        if (heldBack(item, session)) {
            text.append(", held back because the session is ")
                    .append(ClassText.word(session.now().letter()));
            rules.add("3.2");
        }
        if (fewerSets(item, session)) {
            text.append(", with fewer sets than in full, to fit the time there is or to ease you back");
            rules.add("4.4");
        }
        rules.add("R13");
        return new Why(text.append('.').toString(), rules);
    }

    private static String effort(Item item) {
        if (item.seconds() != null) {
            return "hold it with good form throughout";
        }
        double reserve = MOST_RPE - item.rpe();
        return reserve < 1
                ? "the last repetition is close to all you have"
                : "choose it so that about " + plain(reserve) + " more repetitions would be possible";
    }

    private static boolean heldBack(Item item, AdjustedSession session) {
        return session.base().prescription().stream()
                .anyMatch(full -> full.exerciseId().equals(item.exerciseId()) && full.rpe() > item.rpe());
    }

    private static boolean fewerSets(Item item, AdjustedSession session) {
        return session.base().prescription().stream()
                .anyMatch(full -> full.exerciseId().equals(item.exerciseId()) && full.sets() > item.sets());
    }

    private static String purpose(Pattern pattern) {
        return switch (pattern) {
            case SQ -> "A squat for thighs and glutes";
            case HH -> "A hinge for glutes and the back of the legs";
            case LU -> "A lunge for thighs and glutes";
            case SU -> "A step for glutes and thighs";
            case CA -> "Work for the calves, which hold you up with every step";
            case HA -> "Work for the sides of the hips";
            case AR -> "Trunk work against turning";
            case AE -> "Trunk work against arching";
            case UPL -> "A pull for the upper back";
            case UPS -> "A push for chest and shoulders";
            case PL -> "Quick ground contacts for stiff, springy legs";
            case MB -> "Mobility";
        };
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
