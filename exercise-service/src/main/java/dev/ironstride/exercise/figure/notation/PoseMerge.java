package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Lays what a pose writes over its base pose. */
final class PoseMerge {

    private static final Map<String, Set<String>> BOTH =
            Map.of("legs", Set.of("rightLeg", "leftLeg"), "arms", Set.of("rightArm", "leftArm"));

    private PoseMerge() {}

    /** The base with the changes; neither is touched. */
    static ObjectNode merge(ObjectNode base, ObjectNode changes) {
        var merged = base.deepCopy();
        // What both limbs do comes first, so that one of them may differ.
        BOTH.forEach((pair, limbs) -> {
            if (changes.has(pair)) {
                limbs.forEach(limb -> limb(merged, limb, changes.get(pair)));
            }
        });
        changes.properties().forEach(change -> {
            var name = change.getKey();
            if (isLimb(name)) {
                limb(merged, name, change.getValue());
            } else if (!BOTH.containsKey(name)) {
                merged.set(name, change.getValue());
            }
        });
        if (changes.has("rests") && !changes.has("pelvis")) {
            merged.remove("pelvis");
        }
        if (changes.has("pelvis") && !changes.has("rests")) {
            merged.remove("rests");
        }
        if ((changes.has("pelvis") || changes.has("rests")) && !changes.has("pivot")) {
            merged.remove("pivot");
        }
        return merged;
    }

    private static boolean isLimb(String name) {
        return BOTH.values().stream().anyMatch(limbs -> limbs.contains(name));
    }

    private static void limb(ObjectNode pose, String name, JsonNode changes) {
        boolean leg = name.endsWith("Leg");
        var limb = pose.get(name) instanceof ObjectNode existing
                ? existing.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (mentions(changes, leg ? LegEntry.ANGLES : ArmEntry.ANGLES)) {
            limb.remove(leg ? LegEntry.PLACE : ArmEntry.PLACE);
        }
        // A new place does not keep half of the old one.
        if (changes.has("to") || changes.has("on")) {
            limb.remove(leg ? Set.of("y", "toes") : Set.of("on", "to", "x", "y", "z"));
        }
        changes.properties().forEach(change -> limb.set(change.getKey(), change.getValue()));
        pose.set(name, limb);
    }

    private static boolean mentions(JsonNode node, Set<String> names) {
        return names.stream().anyMatch(node::has);
    }
}
