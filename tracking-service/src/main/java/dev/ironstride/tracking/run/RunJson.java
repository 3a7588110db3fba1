package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.understanding.RunFigures;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs as JSON text: kept, compared and corrected. */
@ApplicationScoped
class RunJson {

    /** What a runner may correct; who told it and under which id is not theirs to change. */
    private static final Set<String> CORRECTABLE = Stream.of(RunRequest.class.getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !name.equals("externalId") && !name.equals("source"))
            .collect(Collectors.toUnmodifiableSet());

    /** What nobody told is not written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface KnownOnly {}

    private final ObjectMapper mapper;
    private final String noEffort;

    RunJson(ObjectMapper mapper) {
        // What a recording does not have is not written: a run told before it was kept has the same hash as ever.
        this.mapper = mapper.copy()
                .addMixIn(Effort.class, EffortAsWritten.class)
                .addMixIn(RunnerAnchors.class, KnownOnly.class);
        this.noEffort = write(Effort.NONE);
    }

    ObjectNode none() {
        return mapper.createObjectNode();
    }

    ObjectNode tree(RunRequest request) {
        return mapper.valueToTree(request);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ObjectNode readObject(String stored) {
        try {
            return (ObjectNode) mapper.readTree(stored);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Effort readEffort(String stored) {
        try {
            return mapper.readValue(stored, Effort.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a run was read against; null if nothing is known of its runner. */
    @Nullable
    String writeAnchors(RunnerAnchors anchors) {
        return anchors.equals(RunnerAnchors.UNKNOWN) ? null : write(anchors);
    }

    RunnerAnchors readAnchors(@Nullable String stored) {
        try {
            return stored == null ? RunnerAnchors.UNKNOWN : mapper.readValue(stored, RunnerAnchors.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a run came to, once its recording was let go of. */
    @Nullable
    String writeKept(@Nullable RunFigures kept) {
        return kept == null ? null : write(kept);
    }

    @Nullable
    RunFigures readKept(@Nullable String stored) {
        try {
            return stored == null ? null : mapper.readValue(stored, RunFigures.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The device of a run as told, if it was. */
    static @Nullable String device(ObjectNode told) {
        return told.path("source").path("device").textValue();
    }

    /** Reads one run of a batch, as strictly as a single one. */
    RunRequest readRun(String json) throws JsonProcessingException {
        return mapper.readValue(json, RunRequest.class);
    }

    /** Reads one run of a batch that is an array. */
    RunRequest readRun(JsonNode json) throws JsonProcessingException {
        return mapper.treeToValue(json, RunRequest.class);
    }

    /**
     * What was told, as it is kept.
     *
     * @param told the request
     * @param hash its fingerprint, with the effort
     */
    record Text(String told, String hash, String effort) {}

    /** The same JSON and the same hash as by way of a tree, written once. */
    Text text(ToldRun run) {
        String told = write(run.request());
        String effort = run.effort().equals(Effort.NONE) ? noEffort : write(run.effort());
        String both = "[" + told + "," + effort + "]";
        return new Text(told, Sha256.hex(both.getBytes(StandardCharsets.UTF_8)), effort);
    }

    /** Same hash, same run told: order of fields and ways of writing a time do not matter. */
    String hash(ToldRun told) {
        return hash(told.request(), told.effort());
    }

    String hash(Object... content) {
        return Sha256.hex(write(content).getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses a correction of something that cannot be corrected, naming it. */
    void checkCorrectable(ObjectNode patch) {
        patch.fieldNames().forEachRemaining(name -> {
            if (!CORRECTABLE.contains(name)) {
                throw ProblemException.invalid(name, "is not a field that can be corrected");
            }
        });
    }

    /** What was told with the corrections over it (RFC 7396: null removes). A wrong type is refused by its name. */
    RunRequest merged(ObjectNode told, ObjectNode edits) throws JsonProcessingException {
        ObjectNode merged = told.deepCopy();
        merged.setAll(edits);
        return mapper.treeToValue(merged, RunRequest.class).normalised();
    }
}
