package dev.ironstride.exercise.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the catalogue.
 *
 * @param owners coaches whose private exercises the reader sees; without any, the reader sees what everybody sees
 */
public record Viewer(Set<String> owners) {

    /** Anybody: sees what is for everybody. */
    public static final Viewer ANYBODY = new Viewer(Set.of());

    /** Copies the set. */
    public Viewer {
        owners = Set.copyOf(owners);
    }

    /** Whether the reader sees something that not everybody sees, so that nothing may be kept for others. */
    public boolean seesMore() {
        return !owners.isEmpty();
    }

    /**
     * Whether the reader may see an exercise.
     *
     * @param ownerId whose it is; null if it is for everybody
     */
    public boolean sees(@Nullable String ownerId) {
        return ownerId == null || owners.contains(ownerId);
    }
}
