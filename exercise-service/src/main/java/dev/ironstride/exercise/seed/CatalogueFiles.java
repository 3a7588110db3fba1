package dev.ironstride.exercise.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Words;
import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.notation.FigureFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is written down in this repository: for each movement pattern one file, and for its words one in each
 * language.
 */
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
        var figures = new FigureFiles(files);
        return new Catalogue(NAMES.stream()
                .flatMap(name -> pattern(files, name, figures.read(name)).stream())
                .toList());
    }

    /** The ids of the exercises in one file, in its order. */
    static List<String> idsOf(String name) {
        return parse(CatalogueFiles.class::getResourceAsStream, "/catalogue/" + name + ".yaml", PatternFile.class)
                .exercises()
                .stream()
                .map(ExerciseEntry::id)
                .toList();
    }

    private static List<Exercise> pattern(
            Function<String, @Nullable InputStream> files, String name, Map<String, Figure> figures) {
        var file = parse(files, "/catalogue/" + name + ".yaml", PatternFile.class);
        var languages = new EnumMap<Language, Map<String, ExerciseWords>>(Language.class);
        for (var language : Language.values()) {
            languages.put(language, words(files, name, language, file));
        }
        return file.exercises().stream()
                .map(entry -> exercise(entry, file.pattern(), languages, figures.get(entry.id())))
                .toList();
    }

    private static Map<String, ExerciseWords> words(
            Function<String, @Nullable InputStream> files, String name, Language language, PatternFile pattern) {
        var resource = "/catalogue/" + language.tag() + "/" + name + ".yaml";
        var file = parse(files, resource, WordFile.class);
        if (!file.language().equals(language.tag())) {
            throw new IllegalArgumentException(resource + " says that it is in " + file.language());
        }
        var ids = pattern.exercises().stream().map(ExerciseEntry::id).collect(Collectors.toSet());
        if (!ids.equals(file.exercises().keySet())) {
            throw new IllegalArgumentException(name + " has attributes for " + ids + " but words in " + language
                    + " for " + file.exercises().keySet());
        }
        return file.exercises();
    }

    private static Exercise exercise(
            ExerciseEntry entry,
            Pattern pattern,
            Map<Language, Map<String, ExerciseWords>> languages,
            @Nullable Figure figure) {
        try {
            var words = new EnumMap<Language, Words>(Language.class);
            languages.forEach((language, all) -> words.put(
                    language, Objects.requireNonNull(all.get(entry.id())).words()));
            return entry.of(pattern, words, figure);
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
