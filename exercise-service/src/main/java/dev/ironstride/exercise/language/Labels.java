package dev.ironstride.exercise.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Phase;
import dev.ironstride.exercise.catalogue.Plane;
import dev.ironstride.exercise.catalogue.Tissue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the values of each enumeration are called in one language. */
public record Labels(
        @JsonProperty(required = true) Map<Pattern, String> pattern,
        @JsonProperty(required = true) Map<Muscle, String> muscle,

        @Schema(description = "with NONE for owning nothing") @JsonProperty(required = true)
        Map<String, String> equipment,

        @JsonProperty(required = true) Map<PainSite, String> painSite,
        @JsonProperty(required = true) Map<Tissue, String> tissue,
        @JsonProperty(required = true) Map<Plane, String> plane,
        @JsonProperty(required = true) Map<Modality, String> modality,
        @JsonProperty(required = true) Map<Phase, String> phase,
        @JsonProperty(required = true) Map<LoadType, String> loadType) {

    private static final String NO_EQUIPMENT = "NONE";

    /** Refuses a value without a label. */
    public Labels {
        complete(Pattern.class, pattern.keySet());
        complete(Muscle.class, muscle.keySet());
        complete(PainSite.class, painSite.keySet());
        complete(Tissue.class, tissue.keySet());
        complete(Plane.class, plane.keySet());
        complete(Modality.class, modality.keySet());
        complete(Phase.class, phase.keySet());
        complete(LoadType.class, loadType.keySet());
        var owned = Arrays.stream(Equipment.values()).map(Enum::name).collect(Collectors.toSet());
        owned.add(NO_EQUIPMENT);
        if (!equipment.keySet().equals(owned)) {
            throw new IllegalArgumentException("equipment needs labels for " + owned);
        }
    }

    /** Those of a language, as its file has them. */
    public static Labels in(Language language) {
        return LabelFiles.read(language);
    }

    private static <E extends Enum<E>> void complete(Class<E> type, Set<E> labelled) {
        var missing = new LinkedHashSet<>(Arrays.asList(type.getEnumConstants()));
        missing.removeAll(labelled);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no label for " + missing);
        }
    }
}
