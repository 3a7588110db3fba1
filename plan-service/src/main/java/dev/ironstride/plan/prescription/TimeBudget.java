package dev.ironstride.plan.prescription;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fits a session into the time there is, warm-up and rests counted. Times are our own constants. */
final class TimeBudget {

    private static final int WARM_UP_SECONDS = 300;
    private static final int SECONDS_PER_REP = 4;
    private static final int CHANGE_OVER_SECONDS = 30;
    private static final int LEAST_SETS = 2;
    /** Given up first when time is short, in this order: the rest is each session's own coverage (domain.md 1.3). */
    private static final List<Pattern> EXTRAS = List.of(Pattern.HA, Pattern.UPS, Pattern.UPL);

    private static final Set<Pattern> CORE = Set.of(Pattern.AR, Pattern.AE);

    private TimeBudget() {}

    /** The session with fewer sets, then without its extras, until it fits or nothing more may go. */
    static List<Item> fit(List<Item> items, long minutes) {
        var fitted = new ArrayList<>(items);
        while (seconds(fitted) > minutes * 60 && (oneSetLess(fitted) || oneExtraLess(fitted))) {
            // each step takes something away, so this ends
        }
        return List.copyOf(fitted);
    }

    static long seconds(List<Item> items) {
        return WARM_UP_SECONDS + items.stream().mapToLong(TimeBudget::seconds).sum();
    }

    private static long seconds(Item item) {
        Integer hold = item.seconds();
        Integer reps = item.reps();
        long work = hold != null ? hold : (long) SECONDS_PER_REP * (reps == null ? 0 : reps);
        long set = work * (item.perSide() ? 2 : 1) + item.restSeconds();
        return CHANGE_OVER_SECONDS + set * item.sets();
    }

    /** Takes a set from the accessory with most sets; main lifts rest longest and keep theirs until last. */
    private static boolean oneSetLess(List<Item> items) {
        Optional<Item> richest = items.stream()
                .filter(item -> item.sets() > LEAST_SETS)
                .min(Comparator.comparingInt(Item::restSeconds)
                        .thenComparing(Item::sets, Comparator.reverseOrder())
                        .thenComparing(item -> !CORE.contains(item.pattern())));
        richest.ifPresent(item -> items.set(items.indexOf(item), item.withSets(item.sets() - 1)));
        return richest.isPresent();
    }

    private static boolean oneExtraLess(List<Item> items) {
        if (items.stream().noneMatch(Item::lowerBody)) {
            return items.size() > 1 && items.removeLast() != null;
        }
        for (Pattern extra : EXTRAS) {
            if (items.removeIf(item -> item.pattern() == extra)) {
                return true;
            }
        }
        return false;
    }
}
