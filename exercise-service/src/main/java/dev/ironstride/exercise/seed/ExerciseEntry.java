package dev.ironstride.exercise.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.catalogue.DeviceCodes;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.HealthConnectSegment;
import dev.ironstride.exercise.catalogue.HoldSeconds;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Loading;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Phase;
import dev.ironstride.exercise.catalogue.Plane;
import dev.ironstride.exercise.catalogue.Substitutes;
import dev.ironstride.exercise.catalogue.Tissue;
import dev.ironstride.exercise.catalogue.Words;
import dev.ironstride.exercise.figure.Figure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An exercise as a catalogue file writes it, without its words. Only what most exercises do not have may be left out. */
record ExerciseEntry(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) List<Muscle> primary,
        @JsonProperty(required = true) List<Muscle> secondary,
        @JsonProperty(required = true) boolean unilateral,
        @JsonProperty(required = true) Plane plane,
        @JsonProperty(required = true) List<List<Equipment>> equipment,
        @JsonProperty(required = true) Modality modality,
        @JsonProperty(required = true) int level,
        @JsonProperty(required = true) Phase minPhase,
        @JsonProperty(required = true) List<PainSite> avoidIfPain,
        @JsonProperty(required = true) List<String> regressions,
        @JsonProperty(required = true) List<String> progressions,
        @JsonProperty(required = true) Substitutes substitutes,
        @JsonProperty(required = true) String tempo,
        @JsonProperty(required = true) LoadType loadType,
        @Nullable HoldSeconds hold,
        @Nullable Integer contactsPerRep,
        @JsonProperty(required = true) Map<Tissue, Integer> tissues,
        @Nullable Double eccentricShare,
        @JsonProperty(required = true) DeviceCodes.Fit fit,
        @JsonProperty(required = true) HealthConnectSegment healthConnect) {

    Exercise of(Pattern pattern, Map<Language, Words> words, @Nullable Figure figure) {
        var english = Objects.requireNonNull(words.get(Language.FALLBACK), "has no words in English");
        var translations = new EnumMap<>(words);
        translations.remove(Language.FALLBACK);
        return new Exercise(
                id,
                english.name(),
                pattern,
                primary,
                secondary,
                unilateral,
                plane,
                equipment,
                modality,
                level,
                minPhase,
                avoidIfPain,
                regressions,
                progressions,
                english.variations(),
                substitutes,
                tempo,
                loadType,
                hold,
                Objects.requireNonNullElse(contactsPerRep, 0),
                english.cues(),
                english.errors(),
                english.aliases(),
                new Loading(tissues, eccentric()),
                english.instruction(),
                new DeviceCodes(fit, healthConnect),
                translations,
                figure);
    }

    /** What is written, else what the tempo implies. */
    private double eccentric() {
        return eccentricShare != null
                ? eccentricShare
                : Loading.eccentricShareOf(tempo)
                        .orElseThrow(() -> new IllegalArgumentException("needs its eccentric share"));
    }
}
