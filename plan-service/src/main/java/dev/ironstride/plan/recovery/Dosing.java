package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.Loads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is left of a session after all that rules take off it (domain.md 7, precedence and floors): on each axis the single
 * most conservative value, never a product of them.
 */
final class Dosing {

    /** Absorbs binary fractions, so that a quarter off four sets leaves three. */
    private static final double EPSILON = 1e-9;
    /** Steps in which the lightest load above the floor is looked for, kg. */
    private static final double LOAD_SEARCH_STEP = 0.25;

    private static final double TENTHS = 10;

    private final Catalogue catalogue;
    private final Athlete athlete;
    private final Substitute substitute;

    Dosing(Catalogue catalogue, Athlete athlete) {
        this.catalogue = catalogue;
        this.athlete = athlete;
        this.substitute = new Substitute(catalogue, athlete);
    }

    /** Exercises with the reasons why they are not as they were. */
    record Dosed(List<Item> items, List<ItemNote> notes) {}

    /** The form of a session after the reductions that hold for it. */
    Dosed of(List<Item> form, List<Reduction> active) {
        if (active.isEmpty()) {
            return new Dosed(form, List.of());
        }
        boolean noJumps = active.stream().anyMatch(one -> one.effect().noJumps());
        List<Item> kept = form.stream()
                .filter(item -> !(noJumps && item.pattern() == Pattern.PL))
                .toList();
        Set<String> taken = kept.stream().map(Item::exerciseId).collect(Collectors.toCollection(HashSet::new));
        var items = new ArrayList<Item>();
        var notes = new ArrayList<ItemNote>();
        for (Item item : kept) {
            List<Reduction> touching = touching(item, active);
            Optional<Item> instead = avoiding(item, active, taken);
            instead.ifPresent(left -> {
                Item dosed = dosed(left, touching);
                items.add(dosed);
                if (!dosed.equals(item)) {
                    touching.stream()
                            .map(one -> new ItemNote(dosed.exerciseId(), one.rule(), one.what()))
                            .distinct()
                            .forEach(notes::add);
                }
            });
        }
        return new Dosed(items, notes);
    }

    private List<Reduction> touching(Item item, List<Reduction> active) {
        Optional<Exercise> exercise = catalogue.find(item.exerciseId());
        return active.stream().filter(one -> one.touch().test(item, exercise)).toList();
    }

    /** The item, another one in its place, or none. What nobody knows is left out when it is for the legs. */
    private Optional<Item> avoiding(Item item, List<Reduction> active, Set<String> taken) {
        List<Predicate<Exercise>> avoided = active.stream()
                .map(one -> one.effect().avoided())
                .filter(Objects::nonNull)
                .toList();
        if (avoided.isEmpty()) {
            return Optional.of(item);
        }
        Exercise exercise = catalogue.find(item.exerciseId()).orElse(null);
        if (exercise == null) {
            return item.lowerBody() ? Optional.empty() : Optional.of(item);
        }
        Predicate<Exercise> any = one -> avoided.stream().anyMatch(avoids -> avoids.test(one));
        if (!any.test(exercise)) {
            return Optional.of(item);
        }
        boolean goes = active.stream().anyMatch(one -> {
            Predicate<Exercise> avoids = one.effect().avoided();
            return one.effect().avoidedGo() && avoids != null && avoids.test(exercise);
        });
        Optional<Item> instead = goes ? Optional.empty() : substitute.forItem(item, exercise, any, taken);
        instead.ifPresent(next -> taken.add(next.exerciseId()));
        return instead;
    }

    private Item dosed(Item item, List<Reduction> touching) {
        double setCut = touching.stream()
                .mapToDouble(one ->
                        Math.max(one.effect().setCut(), (double) one.effect().setsLess() / item.sets()))
                .max()
                .orElse(0);
        double rpe = touching.stream()
                .map(one -> one.effect().rpeCap())
                .filter(Objects::nonNull)
                .mapToDouble(cap -> cap)
                .reduce(item.rpe(), Math::min);
        Item fewer = setCut == 0 ? item : item.withSets(sets(item.sets(), setCut));
        return lighter(fewer.withEffort(rpe, fewer.percentOneRepMax(), fewer.loadKg()), touching);
    }

    /** Sets after a cut (domain.md 7): never below half of them. */
    static int sets(int planned, double cut) {
        return Math.max((int) Math.floor(planned * (1 - cut) + EPSILON), (planned + 1) / 2);
    }

    private Item lighter(Item item, List<Reduction> touching) {
        double cut = touching.stream()
                .mapToDouble(one -> one.effect().loadCut())
                .max()
                .orElse(0);
        Double load = item.loadKg();
        if (load == null || cut == 0) {
            return item;
        }
        if (cut >= 1) {
            return item.withEffort(item.rpe(), null, null); // nobody knows what the runner can lift now
        }
        boolean beyond = touching.stream().anyMatch(one -> one.effect().loadCutOfAll());
        double next = load(item, load, cut, beyond ? 0 : 1 - Effect.MOST_LOAD_OFF);
        Double percent = item.percentOneRepMax();
        return item.withEffort(
                item.rpe(), percent == null ? null : Math.round(percent * next / load * TENTHS) / TENTHS, next);
    }

    /** The load on the runner's own equipment; where its steps are too coarse, the lightest one that keeps the floor. */
    private double load(Item item, double load, double cut, double floorShare) {
        double next = floored(item, load, load * (1 - cut));
        double least = load * floorShare - EPSILON;
        for (double aimed = load * (1 - cut); next < least && aimed < load; aimed += LOAD_SEARCH_STEP) {
            next = floored(item, load, aimed);
        }
        return next < least || next <= 0 ? load : next;
    }

    private double floored(Item item, double load, double aimed) {
        LoadType type = catalogue
                .find(item.exerciseId())
                .map(Exercise::loadType)
                .filter(known -> known == LoadType.KG || known == LoadType.KG_PER_HAND)
                .orElse(null);
        return type == null ? Loads.lighter(load, aimed / load) : Loads.floor(aimed, type, athlete.weights());
    }
}
