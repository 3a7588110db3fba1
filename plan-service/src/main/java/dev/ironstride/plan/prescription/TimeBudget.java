package dev.ironstride.plan.prescription;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fits a session into the time there is, warm-up and rests counted. Times are our own constants [E]. */
public final class TimeBudget {

    /** Before any session, seconds. */
    private static final int WARM_UP_SECONDS = 300;
    /** Climbing sets before heavy lifts, seconds. */
    private static final int CLIMB_SECONDS = 180;
    /** From the last set of one exercise to the first of the next, seconds. */
    private static final int CHANGE_OVER_SECONDS = 60;
    /** Main lifts keep this many sets. */
    private static final int LEAST_MAIN_SETS = 2;
    /** Rest from which an exercise counts as a main lift. */
    private static final int MAIN_REST = 90;
    /** Given up last of all, in this order: the rest is each session's own coverage (domain.md 1.3). */
    public static final List<Pattern> EXTRAS = List.of(Pattern.HA, Pattern.UPS, Pattern.UPL);

    private static final Set<Pattern> CORE = Set.of(Pattern.AR, Pattern.AE);

    private TimeBudget() {}

    /**
     * The session with fewer sets, then without its extras, until it fits or nothing more may go. Core and upper body give
     * first and leg work on one leg gives late, so that legs keep their share (R9) and one leg keeps its half (R17).
     */
    public static List<Item> fit(List<Item> items, long minutes) {
        var fitted = new ArrayList<>(items);
        while (seconds(fitted) > minutes * 60 && (oneSetLess(fitted) || oneExtraLess(fitted))) {
            // each step takes something away, so this ends
        }
        return List.copyOf(fitted);
    }

    /** How long a session takes, seconds. */
    public static long seconds(List<Item> items) {
        return before(SessionForm.isHeavy(items))
                + items.stream().mapToLong(TimeBudget::seconds).sum();
    }

    /** What comes before the first exercise, seconds. */
    public static int before(boolean heavy) {
        return WARM_UP_SECONDS + (heavy ? CLIMB_SECONDS : 0);
    }

    /** How long an exercise takes: its sets on both sides, the rests between them, and the way to the next one. */
    public static long seconds(Item item) {
        Integer hold = item.seconds();
        Integer reps = item.reps();
        long work = hold != null ? hold : (long) Tempo.secondsPerRep(item.tempo()) * (reps == null ? 0 : reps);
        long set = work * (item.perSide() ? 2 : 1);
        return CHANGE_OVER_SECONDS + set * item.sets() + (long) item.restSeconds() * (item.sets() - 1);
    }

    private static boolean oneSetLess(List<Item> items) {
        Optional<Item> richest = items.stream()
                .filter(item -> item.sets() > least(item))
                .min(Comparator.comparingInt(TimeBudget::worth)
                        .thenComparing(Item::sets, Comparator.reverseOrder())
                        .thenComparing(TimeBudget::seconds, Comparator.reverseOrder()));
        richest.ifPresent(item -> items.set(items.indexOf(item), item.withSets(item.sets() - 1)));
        return richest.isPresent();
    }

    private static int least(Item item) {
        return main(item) ? LEAST_MAIN_SETS : 1;
    }

    private static boolean main(Item item) {
        return item.lowerBody() && item.restSeconds() >= MAIN_REST;
    }

    /** What gives first has the lowest worth. */
    private static int worth(Item item) {
        if (CORE.contains(item.pattern())) {
            return 0;
        }
        if (!item.lowerBody()) {
            return 1;
        }
        int legs = item.perSide() ? 1 : 0;
        return (main(item) ? 6 : item.pattern() == Pattern.PL ? 4 : 2) + legs;
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
