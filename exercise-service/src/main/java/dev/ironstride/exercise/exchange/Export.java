package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ironstride.exercise.history.ExerciseEdit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The catalogue as a document.
 *
 * @param format names this form
 * @param version of this form; rises when a reader of the one before would be wrong
 * @param exercises by id
 */
@Schema(name = "ExerciseExport")
record Export(String format, int version, List<Item> exercises) {

    static final String FORMAT = "ironstride-exercises";
    static final int VERSION = 1;

    /** SPDX identifier for what is our own: the terms of the installation that exports. */
    static final String OURS = "LicenseRef-Ironstride";

    /** One exercise and the terms it may be used under. */
    @Schema(
            name = "ExportedExercise",
            allOf = {ExerciseEdit.class, Terms.class})
    record Item(@JsonUnwrapped ExerciseEdit exercise, String licence) {}

    /** Beside the exercise. */
    @Schema(name = "ExportedTerms")
    record Terms(
            @Schema(description = "SPDX identifier: of the source if it was imported, else " + OURS)
            String licence) {}
}
