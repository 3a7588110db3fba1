package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exercise says everything, and a single thing left out of a file is noticed. */
class CompletenessTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static final int LONGEST_BENEFIT = 110;
    private static final int LONGEST_STEP = 120;

    /** Reading refuses empty cues, errors, steps and sentences, so this holds the rest. */
    @Test
    void everyExerciseHasEveryAttribute() {
        assertThat(CATALOGUE.exercises()).allSatisfy(exercise -> {
            assertThat(exercise.aliases()).as(exercise.id()).isNotEmpty();
            assertThat(exercise.cues()).as(exercise.id()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(exercise.errors()).as(exercise.id()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(exercise.instruction().steps()).as(exercise.id()).hasSizeBetween(2, 5);
            assertThat(exercise.instruction().steps())
                    .as(exercise.id())
                    .allMatch(step -> step.length() <= LONGEST_STEP);
            assertThat(exercise.instruction().benefit().length())
                    .as(exercise.id())
                    .isLessThanOrEqualTo(LONGEST_BENEFIT);
        });
    }

    @Test
    void whatIsLoadedHasAGradeThatFitsThePattern() {
        assertThat(CATALOGUE.exercises()).allSatisfy(exercise -> {
            var grades = exercise.loading().tissues().values();
            if (exercise.pattern() == Pattern.MB) {
                assertThat(grades).as(exercise.id()).containsOnly(0);
            } else {
                assertThat(grades).as(exercise.id()).anyMatch(grade -> grade >= 1);
            }
        });
    }

    @Test
    void noNameBelongsToTwoExercises() {
        var owners = new HashMap<String, String>();

        assertThat(CATALOGUE.exercises())
                .allSatisfy(exercise -> names(exercise)
                        .forEach(name -> assertThat(Objects.requireNonNullElse(
                                        owners.putIfAbsent(name, exercise.id()), exercise.id()))
                                .as(name)
                                .isEqualTo(exercise.id())));
    }

    /** domain.md section 2: what studies do not carry is not promised. */
    @Test
    void noBenefitPromisesWhatTheEvidenceDoesNot() {
        assertThat(CATALOGUE.exercises())
                .allSatisfy(
                        exercise -> assertThat(exercise.instruction().benefit().toLowerCase(Locale.ROOT))
                                .as(exercise.id())
                                .doesNotContainPattern(
                                        "injur|prevent|guarantee|cure|heal|protects you from|faster|personal best|lose weight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "aliases", "setup", "steps", "cues", "errors", "benefit"})
    void wordsThatOneExerciseLacksAreMissed(String attribute) {
        assertThatThrownBy(() -> without("/catalogue/en/hinge.yaml", "  nordic:", attribute))
                .hasStackTraceContaining(attribute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary",
                "secondary",
                "unilateral",
                "plane",
                "equipment",
                "modality",
                "level",
                "minPhase",
                "avoidIfPain",
                "regressions",
                "progressions",
                "substitutes",
                "tempo",
                "loadType",
                "tissues",
                "fit",
                "healthConnect"
            })
    void anAttributeThatOneExerciseLacksIsMissed(String attribute) {
        assertThatThrownBy(() -> without("/catalogue/hinge.yaml", "  - id: nordic", attribute))
                .hasStackTraceContaining(attribute);
    }

    @Test
    void oneMissingCueIsMissed() {
        assertThatThrownBy(() -> changed("/catalogue/en/hinge.yaml", "cues: [slow lower]", "cues: []"))
                .hasMessageContaining("nordic")
                .hasMessageContaining("cue");
    }

    @Test
    void anExerciseWithoutWordsIsMissed() {
        assertThatThrownBy(() -> changed("/catalogue/en/hinge.yaml", "  nordic:", "  nordik:"))
                .hasMessageContaining("nordik");
    }

    @Test
    void aLinkThatLeadsNowhereIsMissed() {
        assertThatThrownBy(() -> changed("/catalogue/hinge.yaml", "progressions: [nordic]", "progressions: [nordik]"))
                .hasMessageContaining("nordik, which does not exist");
    }

    private static Stream<String> names(Exercise exercise) {
        return Stream.concat(Stream.of(exercise.name()), exercise.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('-', ' '))
                .distinct();
    }

    /** The catalogue as it would be if a file lacked the first line of that attribute after the exercise begins. */
    private static Catalogue without(String file, String exercise, String attribute) {
        int from = text(file).indexOf(exercise);
        assertThat(from).isNotNegative();
        int line = text(file).indexOf("    " + attribute + ":", from);
        int end = text(file).indexOf("\n    ", line + 1);
        while (text(file).startsWith("\n      ", end)) {
            end = text(file).indexOf("\n    ", end + 1);
        }
        int next = text(file).indexOf("\n\n", line);
        int stop = end < 0 || (next >= 0 && next < end) ? next : end;
        return read(file, text(file).substring(0, line) + text(file).substring(stop));
    }

    private static Catalogue changed(String file, String before, String after) {
        assertThat(text(file)).contains(before);
        return read(file, text(file).replace(before, after));
    }

    private static Catalogue read(String changedFile, String content) {
        return CatalogueFiles.read(file -> new ByteArrayInputStream(
                (file.equals(changedFile) ? content : text(file)).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String file) {
        try (var content = Objects.requireNonNull(CatalogueFiles.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
