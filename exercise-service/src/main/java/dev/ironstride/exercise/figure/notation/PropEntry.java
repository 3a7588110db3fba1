package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.figure.Prop;
import dev.ironstride.exercise.figure.PropKind;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A prop as a file writes it; what is left out, its kind knows. */
record PropEntry(
        @JsonProperty(required = true) PropKind kind,
        @Nullable String name,
        double x,
        @Nullable Double y,
        double z,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable Double depth,
        double tilt,
        @Nullable String from,
        @Nullable String to) {

    Prop prop() {
        return new Prop(
                kind,
                Objects.requireNonNullElse(name, kind.name().toLowerCase(Locale.ROOT)),
                x,
                Objects.requireNonNullElse(y, kind.y()),
                z,
                Objects.requireNonNullElse(width, kind.width()),
                Objects.requireNonNullElse(height, kind.height()),
                Objects.requireNonNullElse(depth, kind.depth()),
                tilt,
                from,
                to);
    }
}
