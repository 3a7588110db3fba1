package dev.ironstride.exercise.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.seed.CatalogueFiles;
import dev.ironstride.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseFormTest {

    private static final List<Exercise> CATALOGUE = CatalogueFiles.read().exercises();
    private static final Set<String> KNOWN =
            CATALOGUE.stream().map(Exercise::id).collect(Collectors.toSet());

    private static final Set<String> OPTIONAL = Set.of("hold", "variations", "eccentricShare", "translations", "id");

    @Test
    void everyExerciseOfTheCatalogueCanBeSentBackAsItWasRead() {
        var refused = new TreeMap<String, List<FieldError>>();
        for (var exercise : CATALOGUE) {
            var faults = new ArrayList<FieldError>();
            var read = read(Sent.of(exercise), exercise.id(), exercise, faults);
            if (!read.map(Proposal::exercise).equals(Optional.of(exercise))) {
                refused.put(exercise.id(), faults);
            }
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var body = Sent.squat("new_squat")
                .put("name", " ")
                .put("level", 6)
                .put("tempo", "1-0-1-0")
                .put("plane", "SIDEWAYS");
        body.putArray("cues");
        body.putArray("progressions").add("flying");
        body.put("colour", "red");
        body.withObject("substitutes").put("rope", 1).remove("band");

        assertThat(faults(body))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "level",
                        "tempo",
                        "plane",
                        "cues",
                        "progressions[0]",
                        "colour",
                        "substitutes.rope",
                        "substitutes.band");
    }

    static Stream<Arguments> spoilt() {
        var nodes = JsonNodeFactory.instance;
        var values = List.<JsonNode>of(
                nodes.nullNode(),
                nodes.numberNode(17),
                nodes.numberNode(1.5),
                nodes.textNode(""),
                nodes.textNode("x".repeat(5000)),
                nodes.textNode("\u0000"),
                nodes.booleanNode(true),
                nodes.arrayNode().add(nodes.objectNode()),
                nodes.objectNode().put("x", 1));
        var fields = new ArrayList<String>();
        Sent.of(CATALOGUE.getFirst()).fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !ExerciseForm.READ_ONLY.contains(field))
                .flatMap(field -> values.stream().map(value -> Arguments.of(field, value)));
    }

    /** Whatever stands in a field, the answer names that field; nothing is thrown, and nothing absurd gets through. */
    @ParameterizedTest
    @MethodSource("spoilt")
    void whatCannotBeIsNamedByItsField(String field, JsonNode value) {
        boolean fits = (field.equals("unilateral") && value.isBoolean())
                || (OPTIONAL.contains(field) && !field.equals("id") && value.isNull());
        var body = Sent.of(CATALOGUE.getFirst());
        body.set(field, value);

        var faults = faults(body);

        if (fits) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).isNotEmpty().anyMatch(fault -> fault.field().startsWith(field));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsMissingIsNamed(String field) {
        var body = Sent.squat("new_squat");
        body.remove(field);

        assertThat(faults(body)).extracting(FieldError::field).containsExactly(field);
    }

    static Stream<String> fields() {
        var fields = new ArrayList<String>();
        Sent.squat("new_squat").fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !ExerciseForm.READ_ONLY.contains(field))
                .filter(field -> !OPTIONAL.contains(field) || field.equals("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202Eb", "a\uD800b", "a\u200Bb", " a", "a ", "\uE000"})
    void textThatWouldDeceiveOrBreakIsRefused(String text) {
        var body = Sent.squat("new_squat").put("name", text);

        assertThat(faults(body)).extracting(FieldError::field).containsExactly("name");
    }

    @Test
    void wordsOfOtherScriptsAreFine() {
        assertThat(faults(Sent.squat("new_squat").put("name", "Kniebeuge für Läufer – σκουάτ 深蹲")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Squat", "1squat", "s", "a-b", "import", "export", "private_x", "../plank"})
    void anIdIsWordsJoinedByUnderscoresWithoutAMeaningOfItsOwn(String id) {
        assertThat(faults(Sent.squat("new_squat").put("id", id)))
                .extracting(FieldError::field)
                .containsExactly("id");
    }

    @ParameterizedTest
    @CsvSource({
        "PL, 0, 3-0-1-0, contactsPerRep",
        "SQ, 2, 3-0-1-0, contactsPerRep",
        "SQ, 0, iso, hold",
        "SQ, 0, 1-0-1-0, tempo"
    })
    void fieldsThatContradictEachOtherAreNamed(String pattern, int contacts, String tempo, String field) {
        var body = Sent.squat("new_squat")
                .put("pattern", pattern)
                .put("contactsPerRep", contacts)
                .put("tempo", tempo);
        body.remove("eccentricShare");

        assertThat(faults(body)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void aTempoInWordsNeedsItsEccentricShare() {
        var body = Sent.squat("new_squat").put("tempo", "controlled");
        assertThat(faults(body)).isEmpty();

        body.remove("eccentricShare");

        assertThat(faults(body)).extracting(FieldError::field).containsExactly("eccentricShare");
    }

    @Test
    void translationsAreKeptUnlessSentAndMustSayAsMuch() {
        // Given
        var before = CATALOGUE.stream()
                .filter(exercise -> exercise.translations().containsKey(Language.DE))
                .findFirst()
                .orElseThrow();
        var body = Sent.of(before);
        body.remove("translations");

        // When, Then
        assertThat(read(body, before.id(), before, new ArrayList<>())
                        .orElseThrow()
                        .exercise())
                .isEqualTo(before);
        body.withArray("cues").add("one more");
        var faults = new ArrayList<FieldError>();
        assertThat(read(body, before.id(), before, faults)).isEmpty();
        assertThat(faults).extracting(FieldError::field).containsExactly("translations.de");
    }

    @Test
    void anIdThatIsSettledMayOnlyBeRepeated() {
        var faults = new ArrayList<FieldError>();

        read(Sent.squat("other_squat"), "new_squat", null, faults);

        assertThat(faults).extracting(FieldError::field).containsExactly("id");
    }

    private static List<FieldError> faults(ObjectNode body) {
        var faults = new ArrayList<FieldError>();
        assertThat(read(body, null, null, faults).isEmpty()).isNotEqualTo(faults.isEmpty());
        return faults;
    }

    private static Optional<Proposal> read(
            ObjectNode body, @Nullable String id, @Nullable Exercise before, List<FieldError> faults) {
        return ExerciseForm.read(Fields.of(body, faults), id, before, KNOWN, faults);
    }
}
