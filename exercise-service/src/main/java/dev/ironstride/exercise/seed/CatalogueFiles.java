package dev.ironstride.exercise.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The catalogue as it is written down in this repository, one file per movement pattern. */
public final class CatalogueFiles {

    /** A jar cannot be listed, so the files are named here; a test compares with what is there. */
    static final List<String> NAMES = List.of(
            "squat",
            "hinge",
            "lunge",
            "step-up",
            "calf",
            "hip",
            "anti-rotation",
            "anti-extension",
            "pull",
            "push",
            "plyometric");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record PatternFile(
            @JsonProperty(required = true) Pattern pattern,
            @JsonProperty(required = true) List<ExerciseEntry> exercises) {}

    private CatalogueFiles() {}

    /**
     * Reads all files.
     *
     * @throws IllegalArgumentException if the exercises do not make a sound catalogue
     */
    public static Catalogue read() {
        return new Catalogue(NAMES.stream()
                .flatMap(name -> read("/catalogue/" + name + ".yaml").stream())
                .toList());
    }

    private static List<Exercise> read(String resource) {
        try (var file = CatalogueFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            var content = YAML.readValue(file, PatternFile.class);
            return content.exercises().stream()
                    .map(entry -> entry.of(content.pattern()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
