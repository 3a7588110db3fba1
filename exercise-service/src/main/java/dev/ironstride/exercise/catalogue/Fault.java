package dev.ironstride.exercise.catalogue;

/**
 * One thing that is unsound about a catalogue.
 *
 * @param exerciseId whose fault it is; empty if it is the whole catalogue's
 * @param field the attribute at fault, such as {@code substitutes.band}
 * @param message what is wrong, to be read after the field's name
 */
public record Fault(String exerciseId, String field, String message) {

    @Override
    public String toString() {
        return exerciseId.isEmpty() ? message : exerciseId + " " + message;
    }
}
