package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.catalogue.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The whole catalogue of exercise-service, read from its files: plans for the reader must come from the real one. */
public final class CatalogueFiles {

    private static final Path FOLDER = Path.of("../exercise-service/src/main/resources/catalogue");

    private CatalogueFiles() {}

    /** Every exercise that is written down. */
    public static Catalogue read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new Catalogue(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> exercises(file).stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Exercise> exercises(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            Map<String, Object> root = new Yaml().load(text);
            var pattern = Pattern.valueOf(text(root, "pattern"));
            return entries(root).stream().map(entry -> exercise(entry, pattern)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Map<String, Object> root) {
        return (List<Map<String, Object>>) root.getOrDefault("exercises", List.of());
    }

    private static Exercise exercise(Map<String, Object> entry, Pattern pattern) {
        String id = text(entry, "id");
        return new Exercise(
                id,
                id,
                pattern,
                Boolean.parseBoolean(text(entry, "unilateral")),
                options(entry),
                Integer.parseInt(text(entry, "level")),
                text(entry, "minPhase"),
                legWeight(pattern),
                strings(entry.get("avoidIfPain")),
                text(entry, "tempo"),
                LoadType.valueOf(text(entry, "loadType")),
                hold(entry, "from"),
                hold(entry, "to"),
                number(entry.get("contactsPerRep")),
                strings(entry.get("primary")),
                strings(entry.get("secondary")),
                text(entry, "modality"),
                tissues(entry),
                0);
    }

    private static List<Set<Equipment>> options(Map<String, Object> entry) {
        return ((List<?>) entry.getOrDefault("equipment", List.of()))
                .stream()
                        .map(option -> strings(option).stream()
                                .map(Equipment::valueOf)
                                .collect(Collectors.toUnmodifiableSet()))
                        .toList();
    }

    private static double legWeight(Pattern pattern) {
        return switch (pattern) {
            case AR, AE -> 0.3;
            case UPL, UPS, MB -> 0;
            default -> 1;
        };
    }

    private static Map<String, Integer> tissues(Map<String, Object> entry) {
        var grades = new HashMap<String, Integer>();
        if (entry.get("tissues") instanceof Map<?, ?> told) {
            told.forEach((tissue, grade) -> grades.put(String.valueOf(tissue), number(grade)));
        }
        return grades;
    }

    private static int hold(Map<String, Object> entry, String end) {
        return entry.get("hold") instanceof Map<?, ?> hold ? number(hold.get(end)) : 0;
    }

    private static int number(@Nullable Object value) {
        return value == null ? 0 : Integer.parseInt(value.toString());
    }

    private static String text(Map<String, Object> entry, String name) {
        return String.valueOf(entry.get(name));
    }

    private static Set<String> strings(@Nullable Object list) {
        var strings = new HashSet<String>();
        if (list instanceof List<?> values) {
            values.forEach(value -> strings.add(String.valueOf(value)));
        }
        return strings;
    }
}
