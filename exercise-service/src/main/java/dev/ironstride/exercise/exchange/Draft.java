package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known of an exercise from another catalogue, in the form in which an editor completes and sends it. */
final class Draft {

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_ID = 64;

    private Draft() {}

    static ObjectNode of(FreeExercise theirs) {
        var draft = JsonNodeFactory.instance.objectNode();
        draft.put("id", id(theirs.id())).put("name", theirs.name());
        put(draft, "pattern", Mapping.pattern(theirs));
        texts(draft, "primary", names(Mapping.muscles(theirs.primaryMuscles())));
        texts(
                draft,
                "secondary",
                names(Mapping.muscles(theirs.secondaryMuscles()).stream()
                        .filter(muscle ->
                                !Mapping.muscles(theirs.primaryMuscles()).contains(muscle))
                        .toList()));
        Mapping.equipment(theirs).ifPresent(option -> {
            var needed = draft.putArray("equipmentOptions").addArray();
            names(option).forEach(needed::add);
        });
        put(draft, "modality", Mapping.modality(theirs));
        draft.put("level", Mapping.level(theirs));
        put(draft, "loadType", Mapping.loadType(theirs));
        texts(draft, "steps", theirs.instructions());
        texts(draft, "aliases", List.of());
        return draft;
    }

    private static String id(String theirs) {
        var words = OTHERS.matcher(theirs.toLowerCase(Locale.ROOT)).replaceAll("_");
        var id = Character.isLetter(words.charAt(0)) ? words : "x_" + words;
        return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    private static void put(ObjectNode draft, String field, Optional<? extends Enum<?>> value) {
        value.ifPresent(known -> draft.put(field, known.name()));
    }

    private static void texts(ObjectNode draft, String field, List<String> values) {
        var list = draft.putArray(field);
        values.forEach(list::add);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
