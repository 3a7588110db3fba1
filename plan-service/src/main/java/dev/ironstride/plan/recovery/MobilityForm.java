package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a session that was turned into mobility (domain.md 3.2): stretches, one easy set of each; else a light walk. */
final class MobilityForm {

    /** Own constant: what fits into twenty minutes with the warm-up. */
    private static final int MOST = 6;

    private static final int REPS = 8;
    private static final int HOLD_SECONDS = 30;
    private static final int REST_SECONDS = 15;
    /** Session RPE 2 at most (domain.md 3.2). */
    private static final double RPE = 2;

    private MobilityForm() {}

    static List<Item> of(Catalogue catalogue, Athlete athlete) {
        return catalogue.of(Pattern.MB).stream()
                .filter(exercise -> exercise.fits(athlete.equipment())
                        && exercise.spares(athlete.pain())
                        && !athlete.dislikes().contains(exercise.id()))
                .limit(MOST)
                .map(MobilityForm::item)
                .toList();
    }

    private static Item item(Exercise exercise) {
        @Nullable Integer reps = exercise.isometric() ? null : REPS;
        @Nullable Integer hold = exercise.isometric() ? Math.max(HOLD_SECONDS, exercise.holdFrom()) : null;
        return new Item(
                exercise.id(),
                exercise.pattern(),
                1,
                reps,
                hold,
                exercise.unilateral(),
                RPE,
                null,
                null,
                exercise.tempo(),
                REST_SECONDS,
                0,
                exercise.legWeight(),
                null);
    }
}
