package dev.ironstride.tracking.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A payload as somebody sends it who means harm: each of its values in turn is something that no vendor sends there. */
public final class Hostile {

    private static final String HOLE = "a-hole-to-be-filled";

    private static final List<String> FILLINGS = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[{}]]",
            "\"\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "-1",
            "0",
            "1e15",
            "-1e308",
            "1e400",
            "99999999999999999999999999999999",
            "\"NaN\"",
            "\"-Infinity\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"1950-06-01T12:00:00Z\"",
            "\"2950-06-01T12:00:00Z\"",
            "\"" + "x".repeat(600) + "\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Hostile() {}

    /** All of them, some hundreds. */
    public static List<String> versions(String payload) {
        try {
            List<String> versions = new ArrayList<>();
            JsonNode root = JSON.readTree(payload);
            fill(root, root, versions);
            return versions;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static void fill(JsonNode root, JsonNode here, List<String> versions) {
        if (here instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                object.put(name, HOLE);
                written(root, versions);
                object.set(name, value);
                fill(root, value, versions);
            }
        } else if (here instanceof ArrayNode list) {
            list.forEach(element -> fill(root, element, versions));
        }
    }

    private static void written(JsonNode root, List<String> versions) {
        String text = root.toString();
        FILLINGS.forEach(filling -> versions.add(text.replace('"' + HOLE + '"', filling)));
    }
}
