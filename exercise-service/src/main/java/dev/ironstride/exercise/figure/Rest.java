package dev.ironstride.exercise.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the body that lies, stands or hangs on something.
 *
 * @param side null for both, or where there are no two
 * @param on {@code floor} or the name of a prop
 */
public record Rest(Part part, @Nullable Side side, String on) {

    List<Joint> touching() {
        return part.touching(sides());
    }

    List<Joint> marking() {
        return part.marking(sides());
    }

    private List<Side> sides() {
        return side == null ? List.of(Side.values()) : List.of(side);
    }
}
