package dev.ironstride.exercise.figure.drawing;

/**
 * What a picture shows, in words.
 *
 * @param language tag of the language, such as {@code en}
 * @param title the exercise and its pose
 * @param description what one sees
 */
public record Caption(String language, String title, String description) {}
