package dev.ironstride.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    static Stream<Arguments> samples() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> Contract.samples(type).stream().map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasSamplesIncludingOneThatIsGone(EventType type) {
        var samples = Contract.samples(type).stream().map(Contract::read).toList();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(2);
        assertThat(samples)
                .anyMatch(sample -> !"ACTIVE".equals(sample.path("status").asText()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsValidAgainstItsSchema(EventType type, Path file) {
        assertThat(Contract.schema(type).validate(Contract.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleReadIntoItsRecordAndWrittenAgainIsTheSame(EventType type, Path file) throws IOException {
        var sample = Contract.read(file);

        var written = EventJson.write(read(type, sample));

        assertThat(Contract.PLAIN.readTree(written)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatAConsumerDoesNotKnowIsIgnored(EventType type, Path file) throws IOException {
        // Given what a newer producer might send
        var sample = Contract.read(file);
        var newer = ((ObjectNode) sample.deepCopy()).put("addedLater", "x");

        // When, Then
        assertThat(read(type, newer)).isEqualTo(read(type, sample));
        assertThat(Contract.schema(type).validate(newer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keyAndSubjectComeFromTheData(EventType type, Path file) throws IOException {
        var sample = Contract.read(file);

        var event = read(type, sample);

        var key = type == EventType.EXERCISE_CHANGED ? "exerciseId" : "athleteId";
        assertThat(event.key()).isEqualTo(sample.path(key).asText());
        assertThat(sample.properties())
                .anyMatch(field -> event.subject().equals(field.getValue().asText()));
        assertThat(event.type()).isEqualTo(type);
    }

    @Test
    void anExerciseFromBeforeThereWereOwnersIsForEverybody() throws IOException {
        var sample = Contract.read(Contract.samples(EventType.EXERCISE_CHANGED).getFirst());
        var older = ((ObjectNode) sample.deepCopy()).without("ownerId");

        assertThat(((ExerciseChanged) read(EventType.EXERCISE_CHANGED, older)).ownerId())
                .isNull();
        assertThat(Contract.schema(EventType.EXERCISE_CHANGED).validate(older)).isEmpty();
    }

    @Test
    void anAthleteFromBeforeThereWereCoachesHasNone() throws IOException {
        var sample = Contract.read(Contract.samples(EventType.ATHLETE_CHANGED).getLast());
        var older = ((ObjectNode) sample.deepCopy()).without("coaches");

        assertThat(((AthleteChanged) read(EventType.ATHLETE_CHANGED, sample)).activeCoaches())
                .hasSize(1);
        assertThat(((AthleteChanged) read(EventType.ATHLETE_CHANGED, older)).activeCoaches())
                .isEmpty();
        assertThat(Contract.schema(EventType.ATHLETE_CHANGED).validate(older)).isEmpty();
    }

    @Test
    void theCoachesOfAnErasedAthleteAreGone() throws IOException {
        var sample = Contract.read(Contract.samples(EventType.ATHLETE_CHANGED).getLast());
        var erased = ((ObjectNode) sample.deepCopy()).put("status", "DELETED");

        assertThat(((AthleteChanged) read(EventType.ATHLETE_CHANGED, erased)).activeCoaches())
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheDomainDoesNotKnow() {
        var run = (ObjectNode)
                Contract.read(Contract.samples(EventType.RUN_LOGGED).getFirst());
        var schema = Contract.schema(EventType.RUN_LOGGED);

        assertThat(schema.validate(run.deepCopy().put("class", "SPRINT"))).isNotEmpty();
        assertThat(schema.validate(run.deepCopy().put("startedAt", "yesterday")))
                .isNotEmpty();
        assertThat(schema.validate(run.deepCopy().put("revision", 0))).isNotEmpty();
        assertThat(schema.validate(run.deepCopy().without("athleteId"))).isNotEmpty();
    }

    @Test
    void brokenDataIsRefusedWithoutRepeatingIt() {
        var secret = "{\"athleteId\":\"someone\",".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventJson.read(secret, RunLogged.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("RunLogged")
                .hasMessageNotContaining("someone");
        assertThatThrownBy(() -> EventJson.read("null".getBytes(StandardCharsets.UTF_8), RunLogged.class))
                .isInstanceOf(IOException.class);
    }

    private static IronstrideEvent read(EventType type, JsonNode json) throws IOException {
        return EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), type.data());
    }
}
