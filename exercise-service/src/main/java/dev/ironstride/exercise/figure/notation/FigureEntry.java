package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.figure.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure as a file writes it. */
record FigureEntry(
        @JsonProperty(required = true) View view,
        @Nullable String shown,
        @Nullable List<PropEntry> props,
        @JsonProperty(required = true) List<ObjectNode> poses) {}
