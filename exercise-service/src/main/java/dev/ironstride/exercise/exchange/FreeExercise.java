package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.editing.Fields;
import dev.ironstride.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as free-exercise-db writes it (github.com/yuhonas/free-exercise-db, schema.json).
 *
 * @param force how it moves the weight: push, pull or static
 * @param level beginner, intermediate or expert
 * @param mechanic compound or isolation
 * @param images paths of photographs, which we do not take over
 */
record FreeExercise(
        String id,
        String name,
        @Nullable String force,
        String level,
        @Nullable String mechanic,
        @Nullable String equipment,
        List<String> primaryMuscles,
        List<String> secondaryMuscles,
        List<String> instructions,
        String category,
        List<String> images) {

    static final String SOURCE = "free-exercise-db";
    /** Its whole repository is given to the public domain; SPDX identifier. */
    static final String LICENCE = "Unlicense";

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z_-]{1,100}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Set<String> FORCES = Set.of("static", "pull", "push");
    private static final Set<String> LEVELS = Set.of("beginner", "intermediate", "expert");
    private static final Set<String> MECHANICS = Set.of("isolation", "compound");
    private static final Set<String> CATEGORIES = Set.of(
            "powerlifting", "strength", "stretching", "cardio", "olympic weightlifting", "strongman", "plyometrics");

    // Own constants: the longest there, with room.
    private static final int WORD = 40;
    private static final int NAME = 120;
    private static final int MUSCLES = 17;
    private static final int INSTRUCTIONS = 40;
    private static final int INSTRUCTION = 2_000;
    private static final int IMAGES = 20;
    private static final int IMAGE = 200;

    /** Reads one; fields that we do not know are let pass, because the format is not ours. Empty if there are faults. */
    static Optional<FreeExercise> read(JsonNode item, List<FieldError> faults) {
        var fields = Fields.of(tidy(item), faults);
        var read = new FreeExercise(
                id(fields),
                fields.text("name", NAME),
                optionally(fields, "force", FORCES),
                oneOf(fields, "level", fields.text("level", WORD), LEVELS),
                optionally(fields, "mechanic", MECHANICS),
                optionally(fields, "equipment", Mapping.EQUIPMENT),
                muscles(fields, "primaryMuscles", 1),
                muscles(fields, "secondaryMuscles", 0),
                fields.texts("instructions", 0, INSTRUCTIONS, INSTRUCTION),
                oneOf(fields, "category", fields.text("category", WORD), CATEGORIES),
                fields.has("images") ? fields.texts("images", 0, IMAGES, IMAGE) : List.of());
        return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private static String id(Fields fields) {
        var id = fields.text("id", NAME);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.fault("id", "must be letters, digits, hyphens and underscores");
        }
        return id;
    }

    private static @Nullable String optionally(Fields fields, String name, Set<String> known) {
        var value = fields.optionalText(name, WORD);
        return value == null ? null : oneOf(fields, name, value, known);
    }

    private static List<String> muscles(Fields fields, String name, int fewest) {
        var muscles = fields.texts(name, fewest, MUSCLES, WORD);
        muscles.forEach(muscle -> oneOf(fields, name, muscle, Mapping.MUSCLES));
        return muscles;
    }

    private static String oneOf(Fields fields, String name, String value, Set<String> known) {
        if (!value.isEmpty() && !known.contains(value)) {
            fields.fault(
                    name,
                    "must be one of "
                            + String.join(", ", known.stream().sorted().toList()));
        }
        return value;
    }

    /** Their texts hold double blanks and line ends; steps of nothing but blanks are none. */
    private static JsonNode tidy(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING ->
                JsonNodeFactory.instance.textNode(
                        BLANKS.matcher(node.textValue()).replaceAll(" ").strip());
            case ARRAY -> {
                var items = new ArrayList<JsonNode>();
                node.forEach(item -> items.add(tidy(item)));
                items.removeIf(item -> item.isTextual() && item.textValue().isEmpty());
                yield JsonNodeFactory.instance.arrayNode().addAll(items);
            }
            case OBJECT -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                node.properties().forEach(field -> copy.set(field.getKey(), tidy(field.getValue())));
                yield copy;
            }
            default -> node;
        };
    }
}
