package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.HoldSeconds;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Phase;
import dev.ironstride.exercise.catalogue.Plane;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exercise as the API says it. */
@Schema(name = "Exercise")
record ExerciseView(
        String id,
        String name,
        Pattern pattern,
        List<Muscle> primary,
        List<Muscle> secondary,
        @Schema(description = "done one side at a time") boolean unilateral,
        Plane plane,

        @Schema(description = "everything that any of the options needs")
        List<Equipment> equipment,

        @Schema(description = "each inner list is one sufficient set; an empty one means nothing is needed")
        List<List<Equipment>> equipmentOptions,

        Modality modality,

        @Schema(minimum = "1", maximum = "5", description = "1 anyone, 5 advanced")
        int level,

        @Schema(description = "first phase of a plan it may appear in")
        Phase minPhase,

        @Schema(description = "share of a set that loads the legs: 1 lower body, 0.3 core, 0 upper body")
        double legWeight,

        @Schema(description = "sites that rule it out at 3/10 or more")
        List<PainSite> avoidIfPain,

        List<String> regressions,
        List<String> progressions,

        @Schema(description = "changes that keep the id, such as a lower box")
        Variations variations,

        Substitutes substitutes,

        @Schema(description = "eccentric-pause-concentric-pause in seconds, or words")
        String tempo,

        LoadType loadType,
        List<String> cues,
        List<String> errors,

        @Schema(description = "ground contacts per repetition; 0 unless plyometric")
        int contactsPerRep,

        @Schema(description = "seconds of one hold; null unless it is held or carried", nullable = true) @Nullable
        HoldSeconds hold,

        Status status,
        long revision) {

    static ExerciseView of(StoredExercise stored) {
        var exercise = stored.exercise();
        return new ExerciseView(
                exercise.id(),
                exercise.name(),
                exercise.pattern(),
                exercise.primary(),
                exercise.secondary(),
                exercise.unilateral(),
                exercise.plane(),
                exercise.equipment().stream()
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                exercise.equipment(),
                exercise.modality(),
                exercise.level(),
                exercise.minPhase(),
                exercise.pattern().legWeight(),
                exercise.avoidIfPain(),
                exercise.regressions(),
                exercise.progressions(),
                exercise.variations(),
                exercise.substitutes(),
                exercise.tempo(),
                exercise.loadType(),
                exercise.cues(),
                exercise.errors(),
                exercise.contactsPerRep(),
                exercise.hold(),
                stored.status(),
                stored.revision());
    }
}
