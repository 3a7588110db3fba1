package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.catalogue.Spelling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exercise says everything, and a single thing left out of a file is noticed. */
class CompletenessTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    private static final int LONGEST_BENEFIT = 110;
    private static final int LONGEST_STEP = 120;

    /** Reading refuses empty cues, errors, steps and sentences, so this holds the rest. */
    @ParameterizedTest
    @EnumSource
    void everyExerciseHasAllItsWords(Language language) {
        assertThat(CATALOGUE.exercises()).allSatisfy(exercise -> {
            var words = exercise.words(language);
            assertThat(words.aliases()).as(exercise.id()).isNotEmpty();
            assertThat(words.instruction().steps())
                    .as(exercise.id())
                    .hasSizeBetween(2, 5)
                    .allMatch(step -> step.length() <= longest(LONGEST_STEP, language));
            assertThat(words.instruction().benefit().length())
                    .as(exercise.id())
                    .isLessThanOrEqualTo(longest(LONGEST_BENEFIT, language));
        });
    }

    @Test
    void everyExerciseSpeaksEveryLanguage() {
        assertThat(CATALOGUE.exercises())
                .allSatisfy(exercise ->
                        assertThat(exercise.translations()).as(exercise.id()).hasSize(Language.values().length - 1));
    }

    @Test
    void everyExerciseHasAFigure() {
        assertThat(CATALOGUE.exercises())
                .allSatisfy(exercise ->
                        assertThat(exercise.figure()).as(exercise.id()).isNotNull());
    }

    @Test
    void nothingIsLeftUntranslated() {
        assertThat(CATALOGUE.exercises().stream().flatMap(Untranslated::in))
                .as("texts that are the same in two languages; if that is right, Untranslated says so")
                .isEmpty();
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
        assertThat(CATALOGUE.exercises())
                .allSatisfy(exercise -> assertThat(exercise.words(Language.DE)
                                .instruction()
                                .benefit()
                                .toLowerCase(Locale.ROOT))
                        .as(exercise.id())
                        .doesNotContainPattern(
                                "verletz|vorbeug|beugt .* vor|verhinder|garant|heilt|heilung|schützt|schneller|bestzeit"
                                        + "|nimmst ab|abnehmen"));
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

    @ParameterizedTest
    @ValueSource(strings = {"name", "aliases", "setup", "steps", "cues", "errors", "benefit"})
    void germanWordsThatOneExerciseLacksAreMissed(String attribute) {
        assertThatThrownBy(() -> without("/catalogue/de/hinge.yaml", "  nordic:", attribute))
                .hasStackTraceContaining(attribute);
    }

    @Test
    void oneMissingGermanCueIsMissed() {
        assertThatThrownBy(() -> changed("/catalogue/de/hinge.yaml", germanCueOfNordic(), "cues: []"))
                .hasMessageContaining("nordic")
                .hasMessageContaining("cue");
    }

    @Test
    void oneGermanCueLeftInEnglishIsMissed() {
        var half = changed("/catalogue/de/hinge.yaml", germanCueOfNordic(), "cues: [slow lower]");

        assertThat(Untranslated.in(half.exercise("nordic"))).containsExactly("nordic: slow lower");
    }

    @Test
    void aFileThatIsInAnotherLanguageThanItsFolderIsMissed() {
        assertThatThrownBy(() -> changed("/catalogue/de/hinge.yaml", "language: de", "language: en"))
                .hasMessageContaining("/catalogue/de/hinge.yaml says that it is in en");
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

    private static String germanCueOfNordic() {
        var cues = CATALOGUE.exercise("nordic").words(Language.DE).cues();
        return "cues: [" + String.join(", ", cues) + "]";
    }

    /** German needs more letters to say the same. */
    private static int longest(int english, Language language) {
        return language == Language.EN ? english : english * 4 / 3;
    }

    private static Stream<String> names(Exercise exercise) {
        return Arrays.stream(Language.values())
                .map(exercise::words)
                .flatMap(words -> Stream.concat(Stream.of(words.name()), words.aliases().stream()))
                .map(Spelling::of)
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
