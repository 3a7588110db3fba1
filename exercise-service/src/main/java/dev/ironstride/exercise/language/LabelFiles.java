package dev.ironstride.exercise.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ironstride.exercise.catalogue.Language;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The labels as they are written down: one file for each language. */
final class LabelFiles {

    private static final ObjectMapper YAML = new YAMLMapper();

    private LabelFiles() {}

    /** Reads those of a language; refuses what is not complete. */
    static Labels read(Language language) {
        var resource = "/labels/" + language.tag() + ".yaml";
        try (var file = LabelFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return YAML.readValue(file, Labels.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
