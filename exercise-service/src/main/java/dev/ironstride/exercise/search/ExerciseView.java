package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.DeviceCodes;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.HealthConnectSegment;
import dev.ironstride.exercise.catalogue.HoldSeconds;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Phase;
import dev.ironstride.exercise.catalogue.Plane;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.exercise.catalogue.Tissue;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.guide.GuideFiles;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.exercise.store.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exercise as the API says it. */
@Schema(name = "Exercise")
public record ExerciseView(
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

        @Schema(description = "other names that runners use, in this language")
        List<String> aliases,

        @Schema(
                description =
                        "main tissues with a grade: 0 moved but hardly loaded, 1 light, 2 clear, 3 what limits the"
                                + " set; ours, not measured")
        Map<Tissue, Integer> tissues,

        @Schema(
                minimum = "0",
                maximum = "1",
                description = "share of a repetition's time in which the main muscle lengthens under load")
        double eccentricShare,

        @Schema(description = "how to stand, sit or lie before the first repetition")
        String setup,

        @Schema(description = "one repetition or hold, in order")
        List<String> steps,

        @Schema(description = "what it trains that running asks for")
        String benefit,

        @Schema(description = "ids of what is known about it: /api/guide/evidence/{id}")
        List<String> evidence,

        @Schema(description = "nearest exercise of Garmin's FIT profile")
        DeviceCodes.Fit fit,

        @Schema(description = "nearest segment type of Android's Health Connect")
        HealthConnectSegment healthConnect,

        @Schema(
                description = "how it looks, to draw and to move; null in lists, and where there is none",
                nullable = true)
        @Nullable
        FigureView figure,

        Status status,
        long revision,

        @Schema(description = "PRIVATE: for you as its coach, or as an athlete of its coach, and nobody else")
        Visibility visibility,

        @Schema(description = "the catalogue it was taken over from; null if it is ours", nullable = true) @Nullable
        Source source) {

    /** As lists have it. */
    public static ExerciseView of(StoredExercise stored, Language language) {
        return of(stored, language, null);
    }

    static ExerciseView of(StoredExercise stored, Language language, @Nullable FigureView figure) {
        var exercise = stored.exercise();
        var words = exercise.words(language);
        return new ExerciseView(
                exercise.id(),
                words.name(),
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
                words.variations(),
                exercise.substitutes(),
                exercise.tempo(),
                exercise.loadType(),
                words.cues(),
                words.errors(),
                exercise.contactsPerRep(),
                exercise.hold(),
                words.aliases(),
                exercise.loading().tissues(),
                exercise.loading().eccentricShare(),
                words.instruction().setup(),
                words.instruction().steps(),
                words.instruction().benefit(),
                GuideFiles.guide().evidenceOn(exercise),
                exercise.codes().fit(),
                exercise.codes().healthConnect(),
                figure,
                stored.status(),
                stored.revision(),
                stored.visibility(),
                stored.source());
    }
}
