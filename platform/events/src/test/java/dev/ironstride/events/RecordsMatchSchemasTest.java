package dev.ironstride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks a record and its schema side by side, so that neither gains or loses a field alone. */
class RecordsMatchSchemasTest {

    private static final Map<Class<?>, String> JSON_TYPES = Map.of(
            int.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    @ParameterizedTest
    @EnumSource
    void aRecordAndItsSchemaHaveTheSameFields(EventType type) {
        assertThat(differences(type.data(), Contract.schemaText(type))).isEmpty();
    }

    @Test
    void aFieldMissingFromTheSchemaIsNoticed() {
        record RunWithWeather(long revision, String weather) {}
        var schema = Contract.schemaText(EventType.RUN_LOGGED);

        assertThat(differences(RunWithWeather.class, schema))
                .anyMatch(difference -> difference.contains("weather"))
                .anyMatch(difference -> difference.contains("athleteId"));
    }

    private static List<String> differences(Class<?> rootType, JsonNode schema) {
        var found = new ArrayList<String>();
        compareRecord(rootType, schema, schema, rootType.getSimpleName(), found);
        return found;
    }

    private static void compareRecord(
            Class<?> recordType, JsonNode node, JsonNode root, String where, List<String> found) {
        var inRecord = new TreeSet<String>();
        var mandatory = new TreeSet<String>();
        for (var component : recordType.getRecordComponents()) {
            var name = jsonName(component);
            inRecord.add(name);
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable) {
                mandatory.add(name);
            }
            var property = node.path("properties").path(name);
            if (!property.isMissingNode()) {
                compare(component.getAnnotatedType(), property, root, where + "." + name, nullable, found);
            }
        }
        var inSchema = new TreeSet<String>();
        node.path("properties").fieldNames().forEachRemaining(inSchema::add);
        var required = new TreeSet<String>();
        node.path("required").forEach(name -> required.add(name.asText()));
        if (!inRecord.equals(inSchema)) {
            found.add(where + ": record has " + inRecord + ", schema has " + inSchema);
        }
        if (!mandatory.equals(required)) {
            found.add(where + ": record needs " + mandatory + ", schema requires " + required);
        }
        if (node.path("additionalProperties").isBoolean()) {
            found.add(where + ": must stay open for added fields");
        }
    }

    private static void compare(
            AnnotatedType type, JsonNode property, JsonNode root, String where, boolean nullable, List<String> found) {
        if (nullable != allowsNull(property)) {
            found.add(where + ": record and schema disagree whether null is allowed");
        }
        var schema = resolve(property, root);
        var raw = raw(type.getType());
        if (List.class.equals(raw) && type instanceof AnnotatedParameterizedType list) {
            expectType("array", schema, where, found);
            compare(list.getAnnotatedActualTypeArguments()[0], schema.path("items"), root, where + "[]", false, found);
        } else if (Map.class.equals(raw) && type instanceof AnnotatedParameterizedType map) {
            expectType("object", schema, where, found);
            var values = schema.path("additionalProperties");
            compare(map.getAnnotatedActualTypeArguments()[1], values, root, where + "{}", false, found);
        } else if (raw.isRecord()) {
            expectType("object", schema, where, found);
            compareRecord(raw, schema, root, where, found);
        } else {
            expectType(JSON_TYPES.getOrDefault(raw, "string"), schema, where, found);
            if (raw.isEnum()) {
                compareEnum(raw, schema, where, found);
            }
        }
    }

    private static void compareEnum(Class<?> raw, JsonNode schema, String where, List<String> found) {
        var names = new TreeSet<String>();
        for (var constant : raw.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        var allowed = new TreeSet<String>();
        schema.path("enum").forEach(value -> allowed.add(value.asText()));
        if (!names.equals(allowed)) {
            found.add(where + ": record knows " + names + ", schema allows " + allowed);
        }
    }

    private static void expectType(String expected, JsonNode schema, String where, List<String> found) {
        var type = schema.path("type");
        var actual = type.isArray() ? type.path(0).asText() : type.asText();
        if (!expected.equals(actual)) {
            found.add(where + ": expected " + expected + ", schema says " + actual);
        }
    }

    private static boolean allowsNull(JsonNode property) {
        if (property.has("oneOf")) {
            return property.path("oneOf").findValuesAsText("type").contains("null");
        }
        return "null".equals(property.path("type").path(1).asText());
    }

    private static JsonNode resolve(JsonNode property, JsonNode root) {
        var node = property.has("oneOf") ? property.path("oneOf").path(0) : property;
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("unexpected type in a contract record: " + type);
        };
    }

    private static String jsonName(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .filter(JsonProperty.class::isInstance)
                .map(annotation -> ((JsonProperty) annotation).value())
                .findFirst()
                .orElse(component.getName());
    }
}
