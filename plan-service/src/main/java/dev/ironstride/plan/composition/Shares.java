package dev.ironstride.plan.composition;

import dev.ironstride.plan.baseline.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shares of a week's working sets: half of those for the lower body on one leg (R17), and with a race as the goal 60 % of
 * all for the lower body (R9). The choice of exercises aims at both; what tapers and short sessions take can tip them by a set.
 */
final class Shares {

    private static final int TENTHS_FOR_LEGS = 6;
    /** Sets that may be added to keep a share; more would be another plan. */
    private static final int MOST_ADDED = 3;

    private final List<List<Item>> sessions = new ArrayList<>();
    private final boolean race;
    private int added;

    private Shares(List<List<Item>> sessions, boolean race) {
        sessions.forEach(session -> this.sessions.add(new ArrayList<>(session)));
        this.race = race;
    }

    /** The sessions of a week with both shares kept, by taking sets away where that is possible. */
    static List<List<Item>> kept(List<List<Item>> sessions, boolean race) {
        var shares = new Shares(sessions, race);
        while (shares.tooFewOnOneLeg() && (shares.less(Shares::onTwoLegs) || shares.moreOnOneLeg())) {
            // each step brings the share closer, so this ends
        }
        while (shares.tooFewForLegs() && (shares.less(item -> !item.lowerBody()) || shares.moreOnOneLeg())) {
            // the same
        }
        return shares.sessions.stream().map(List::copyOf).toList();
    }

    private boolean tooFewOnOneLeg() {
        return 2 * sets(item -> item.lowerBody() && item.perSide()) < sets(Item::lowerBody);
    }

    private boolean tooFewForLegs() {
        return race && 10 * sets(Item::lowerBody) < TENTHS_FOR_LEGS * sets(item -> true);
    }

    private int sets(Predicate<Item> which) {
        return sessions.stream()
                .flatMap(List::stream)
                .filter(which)
                .mapToInt(Item::sets)
                .sum();
    }

    /** Accessories: main lifts follow their table. */
    private static boolean onTwoLegs(Item item) {
        return item.lowerBody() && !item.perSide() && accessory(item);
    }

    private static boolean accessory(Item item) {
        return switch (item.pattern()) {
            case CA, HA -> true;
            default -> false;
        };
    }

    private boolean less(Predicate<Item> which) {
        return change(item -> which.test(item) && item.sets() > 1, Comparator.comparingInt(Item::sets), -1);
    }

    private boolean moreOnOneLeg() {
        Comparator<Item> fewestFirst =
                Comparator.comparingInt((Item item) -> -item.sets()).thenComparingInt(item -> accessory(item) ? 1 : 0);
        return added++ < MOST_ADDED
                && change(item -> item.lowerBody() && item.perSide() && item.contacts() == 0, fewestFirst, 1);
    }

    private boolean change(Predicate<Item> which, Comparator<Item> order, int sets) {
        Optional<Item> found =
                sessions.stream().flatMap(List::stream).filter(which).max(order);
        found.ifPresent(item -> sessions.stream()
                .filter(session -> session.contains(item))
                .findFirst()
                .ifPresent(session -> session.set(session.indexOf(item), item.withSets(item.sets() + sets))));
        return found.isPresent();
    }
}
