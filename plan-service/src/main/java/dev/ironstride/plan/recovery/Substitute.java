package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.Rest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What takes the place of an exercise that is avoided for a while: the same pattern, held rather than moved where there is
 * such a thing, else hinge, calf or core; never an avoided one (domain.md 1.6).
 */
final class Substitute {

    private static final List<Pattern> ELSE = List.of(Pattern.HH, Pattern.CA, Pattern.AR, Pattern.AE);
    /** First exposure to a new exercise (domain.md 5.4). */
    private static final double NEW_RPE = 6;

    private static final int NEW_REPS = 10;
    /** Nobody gets a harder exercise in place of one, except what suits everybody (domain.md 1.2, levels). */
    private static final int ANYONES_LEVEL = 2;

    private final Catalogue catalogue;
    private final Athlete athlete;

    Substitute(Catalogue catalogue, Athlete athlete) {
        this.catalogue = catalogue;
        this.athlete = athlete;
    }

    /**
     * The exercise that comes in.
     *
     * @param taken ids that are in the session already
     */
    Optional<Item> forItem(Item item, Exercise original, Predicate<Exercise> avoided, Set<String> taken) {
        return candidates(original.pattern())
                .filter(one -> !taken.contains(one.id())
                        && !avoided.test(one)
                        && !one.plyometric()
                        && one.level() <= Math.max(ANYONES_LEVEL, original.level())
                        && one.fits(athlete.equipment())
                        && one.spares(athlete.pain())
                        && !athlete.dislikes().contains(one.id()))
                .findFirst()
                .map(one -> inPlaceOf(item, one));
    }

    private Stream<Exercise> candidates(Pattern pattern) {
        return Stream.concat(Stream.of(pattern), ELSE.stream().filter(other -> other != pattern))
                .flatMap(one -> catalogue.of(one).stream()
                        .sorted(Comparator.comparing((Exercise exercise) -> !exercise.isometric())
                                .thenComparing(
                                        Comparator.comparingInt(Exercise::level).reversed())
                                .thenComparing(Exercise::id)));
    }

    private static Item inPlaceOf(Item item, Exercise exercise) {
        Integer reps = item.reps();
        return new Item(
                exercise.id(),
                exercise.pattern(),
                item.sets(),
                exercise.isometric() ? null : reps == null ? Integer.valueOf(NEW_REPS) : reps,
                exercise.isometric() ? exercise.holdFrom() : null,
                exercise.unilateral(),
                Math.min(NEW_RPE, item.rpe()),
                null,
                null,
                exercise.tempo(),
                Math.min(Rest.ACCESSORY_SECONDS, item.restSeconds()),
                0,
                exercise.legWeight(),
                null);
    }
}
