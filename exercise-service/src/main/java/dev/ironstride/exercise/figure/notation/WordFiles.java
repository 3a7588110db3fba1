package dev.ironstride.exercise.figure.notation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.figure.drawing.FigureWords;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what is said of figures: one file for each language. */
public final class WordFiles {

    private static final ObjectMapper YAML = new YAMLMapper();

    private WordFiles() {}

    /** The words of the language with that tag. */
    public static FigureWords read(String language) {
        var name = "/catalogue/figures/words/" + language + ".yaml";
        try (var file = WordFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return YAML.readValue(file, FigureWords.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
