package dev.ironstride.tracking.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as JSON: kept, compared and corrected. */
@ApplicationScoped
class ReadinessJson {

    /** What a runner may correct; who told it and under which id is not theirs to change. */
    private static final Set<String> CORRECTABLE = Stream.of(ReadinessRequest.class.getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !name.equals("externalId") && !name.equals("source"))
            .collect(Collectors.toUnmodifiableSet());

    private final ObjectMapper mapper;

    ReadinessJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode none() {
        return mapper.createObjectNode();
    }

    ObjectNode tree(ReadinessRequest report) {
        return mapper.valueToTree(report);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ObjectNode read(String stored) {
        try {
            return (ObjectNode) mapper.readTree(stored);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String hash(ReadinessRequest report) {
        return Sha256.hex(("readiness" + write(report)).getBytes(StandardCharsets.UTF_8));
    }

    /** What was told with the corrections over it. A wrong type is refused by its name. */
    ReadinessRequest corrected(ObjectNode told, ObjectNode edits) throws JsonProcessingException {
        ObjectNode all = told.deepCopy();
        all.setAll(edits);
        return mapper.treeToValue(all, ReadinessRequest.class).normalised();
    }

    /**
     * Earlier corrections with one more, a JSON merge patch (RFC 7396) of the report as it stands. Fields that cannot be
     * corrected are refused by their name.
     */
    ObjectNode edits(ObjectNode told, ObjectNode earlier, ObjectNode patch) {
        ObjectNode present = told.deepCopy();
        present.setAll(earlier);
        ObjectNode edits = earlier.deepCopy();
        patch.properties().forEach(field -> {
            if (!CORRECTABLE.contains(field.getKey())) {
                throw ProblemException.invalid(field.getKey(), "is not a field that can be corrected");
            }
            edits.set(field.getKey(), merged(present.path(field.getKey()), field.getValue()));
        });
        return edits;
    }

    private JsonNode merged(JsonNode present, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = present.isObject() ? present.deepCopy() : none();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merged(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }
}
