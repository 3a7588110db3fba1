package dev.ironstride.system.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a label selector picks labels, as Kubernetes reads it. */
final class Labels {
    private Labels() {}

    static boolean match(JsonNode selector, JsonNode labels) {
        return contains(selector.path("matchLabels"), labels)
                && Manifests.stream(selector.path("matchExpressions"))
                        .allMatch(expression -> holds(expression, labels));
    }

    /** Whether labels has every entry of wanted. */
    static boolean contains(JsonNode wanted, JsonNode labels) {
        return wanted.properties().stream().allMatch(entry -> entry.getValue().equals(labels.path(entry.getKey())));
    }

    private static boolean holds(JsonNode expression, JsonNode labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("Only In is used here: " + expression);
        }
        return Manifests.texts(expression.path("values"))
                .contains(labels.path(expression.path("key").asText()).asText());
    }
}
