package dev.ironstride.system.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** One object of the cluster as a file describes it. */
record Manifest(Path file, JsonNode tree) {
    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    /** A part of it by JSON pointer; a missing node if there is none. */
    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    JsonNode podSpec() {
        return at("/spec/template/spec");
    }

    JsonNode podLabels() {
        return at("/spec/template/metadata/labels");
    }

    /** Deployments here have one container each. */
    JsonNode container() {
        return podSpec().at("/containers/0");
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
