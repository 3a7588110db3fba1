package dev.ironstride.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param field path as in the JSON sent, for example {@code runWeek[0].kind}; or the name of a parameter
 * @param message what the field must be, to be read after its name
 */
public record FieldError(String field, String message) {}
