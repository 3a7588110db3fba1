package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.Rest;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Another exercise of the same pattern and level (domain.md 5.4): what the runner has, can do without pain and does not dislike. */
final class Variation {

    /** First exposure to a new exercise: a set less, and this RPE (domain.md 5.4). */
    private static final double NEW_RPE = 6;

    /** Effort of accessories (domain.md 4.2). */
    private static final double USUAL_RPE = 7;

    /** Fewest repetitions of what nobody knows the load of (domain.md 4.2, accessories). */
    private static final int NEW_REPS = 8;

    private final Catalogue catalogue;
    private final Athlete athlete;

    Variation(Catalogue catalogue, Athlete athlete) {
        this.catalogue = catalogue;
        this.athlete = athlete;
    }

    /** Ids of all that some sessions have already. */
    static Set<String> taken(Collection<Standing> sessions) {
        return sessions.stream()
                .flatMap(session -> session.base().prescription().stream())
                .map(Item::exerciseId)
                .collect(Collectors.toSet());
    }

    /**
     * The exercise that comes in; one that the runner likes first, then one that is loaded on as many legs.
     *
     * @param taken ids that may not come in
     */
    Optional<Exercise> of(Exercise original, Set<String> taken) {
        return catalogue.of(original.pattern()).stream()
                .filter(one -> one.level() == original.level()
                        && !one.id().equals(original.id())
                        && !taken.contains(one.id())
                        && !one.plyometric()
                        && !one.isometric()
                        && one.fits(athlete.equipment())
                        && one.spares(athlete.pain())
                        && !athlete.dislikes().contains(one.id()))
                .min(Comparator.comparing((Exercise one) -> !athlete.likes().contains(one.id()))
                        .thenComparing(one -> one.unilateral() != original.unilateral())
                        .thenComparing(Exercise::id));
    }

    /** The item for the new exercise; nobody knows its load yet, so the runner finds it by the effort. */
    static Item inPlaceOf(Item item, Exercise exercise, boolean first) {
        Integer reps = item.reps();
        return new Item(
                exercise.id(),
                exercise.pattern(),
                first ? Math.max(1, item.sets() - 1) : item.sets(),
                Integer.valueOf(reps == null ? NEW_REPS : Math.max(NEW_REPS, reps)),
                null,
                exercise.unilateral(),
                first ? Math.min(NEW_RPE, item.rpe()) : Math.min(USUAL_RPE, item.rpe()),
                null,
                null,
                exercise.tempo(),
                Math.min(Rest.ACCESSORY_SECONDS, item.restSeconds()),
                0,
                exercise.legWeight(),
                null);
    }
}
