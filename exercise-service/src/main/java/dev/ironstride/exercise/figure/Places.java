package dev.ironstride.exercise.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what poses refer to by name: the floor, props and joints. */
final class Places {

    /** The name of the floor, y = 0. */
    static final String FLOOR = "floor";

    private final Map<String, Prop> props;

    Places(List<Prop> props) {
        this.props =
                props.stream().collect(Collectors.toMap(Prop::name, Function.identity(), (first, second) -> first));
    }

    /**
     * The prop of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Prop prop(String name) {
        return Optional.ofNullable(props.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no prop " + name));
    }

    boolean isWall(String name) {
        return !name.equals(FLOOR) && prop(name).kind() == PropKind.WALL;
    }

    /** How high something is on which one can rest, cm. */
    double top(String name) {
        return name.equals(FLOOR) ? 0 : prop(name).y();
    }

    /** The joint of that name, in lower case; empty if it is none. */
    static Optional<Joint> joint(String name) {
        return Arrays.stream(Joint.values())
                .filter(joint -> joint.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
