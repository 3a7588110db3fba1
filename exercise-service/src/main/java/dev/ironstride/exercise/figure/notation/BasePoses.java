package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The poses that other poses start from. A base pose may itself start from another. */
final class BasePoses {

    private final Map<String, ObjectNode> whole = new HashMap<>();

    /** @param poses in an order in which each comes after the one it starts from */
    BasePoses(Map<String, ObjectNode> poses) {
        poses.forEach((name, pose) -> whole.put(name, over(pose, Map.of())));
    }

    /**
     * A pose with everything it starts from.
     *
     * @param earlier poses of the same figure, which go first
     * @throws IllegalArgumentException if there is no such base
     */
    ObjectNode over(ObjectNode pose, Map<String, ObjectNode> earlier) {
        if (!pose.has("base")) {
            return PoseMerge.merge(pose.objectNode(), pose);
        }
        var name = pose.get("base").asText();
        var base = Optional.ofNullable(earlier.get(name))
                .or(() -> Optional.ofNullable(whole.get(name)))
                .orElseThrow(() -> new IllegalArgumentException("there is no base pose " + name));
        var merged = PoseMerge.merge(base, pose);
        merged.remove("base");
        return Objects.requireNonNull(merged);
    }
}
