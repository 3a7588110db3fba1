package dev.ironstride.exercise.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is written down in this repository: for each movement pattern one file, and one for its words. */
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
            "plyometric",
            "mobility");

    /** Folder of the words that every exercise must have. */
    static final String LANGUAGE = "en";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record PatternFile(
            @JsonProperty(required = true) Pattern pattern,
            @JsonProperty(required = true) List<ExerciseEntry> exercises) {}

    private record WordFile(
            @JsonProperty(required = true) String language,
            @JsonProperty(required = true) Map<String, ExerciseWords> exercises) {}

    private CatalogueFiles() {}

    /**
     * Reads all files.
     *
     * @throws IllegalArgumentException if the exercises do not make a sound catalogue
     */
    public static Catalogue read() {
        return read(CatalogueFiles.class::getResourceAsStream);
    }

    /** Reads all files from where they are kept; the name of each starts with {@code /catalogue/}. */
    static Catalogue read(Function<String, @Nullable InputStream> files) {
        return new Catalogue(
                NAMES.stream().flatMap(name -> pattern(files, name).stream()).toList());
    }

    private static List<Exercise> pattern(Function<String, @Nullable InputStream> files, String name) {
        var file = parse(files, "/catalogue/" + name + ".yaml", PatternFile.class);
        var words = parse(files, "/catalogue/" + LANGUAGE + "/" + name + ".yaml", WordFile.class)
                .exercises();
        var ids = file.exercises().stream().map(ExerciseEntry::id).collect(Collectors.toSet());
        if (!ids.equals(words.keySet())) {
            throw new IllegalArgumentException(
                    name + " has attributes for " + ids + " but words for " + words.keySet());
        }
        return file.exercises().stream()
                .map(entry -> exercise(entry, file.pattern(), Objects.requireNonNull(words.get(entry.id()))))
                .toList();
    }

    private static Exercise exercise(ExerciseEntry entry, Pattern pattern, ExerciseWords words) {
        try {
            return entry.of(pattern, words);
        } catch (IllegalArgumentException | NullPointerException unsound) {
            throw new IllegalArgumentException(entry.id() + ": " + unsound.getMessage(), unsound);
        }
    }

    private static <T> T parse(Function<String, @Nullable InputStream> files, String resource, Class<T> type) {
        try (var file = files.apply(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
