package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.testkit.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who coaches a runner is the runner's to say. */
@ServiceTest
class CoachResourceTest {

    private static final String COACHES = "/api/athletes/me/coaches";

    private final String coach = "coach-" + UUID.randomUUID();

    @Test
    void aRunnerLetsACoachInAndOutAgainAndEachIsToldOnce() throws IOException {
        // Given
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        // When each thing is said twice
        letIn(runner, coach);
        letIn(runner, coach);
        runner.says().get(COACHES).then().body("items.coachId", contains(coach)).body("items[0].since", notNullValue());
        runner.says().delete(COACHES + "/" + coach).then().statusCode(204);
        runner.says().delete(COACHES + "/" + coach).then().statusCode(204);

        // Then
        runner.says().get(COACHES).then().statusCode(200).body("items", empty());
        assertThat(told(runner, 3))
                .extracting(AthleteChanged::activeCoaches)
                .containsExactly(List.of(), List.of(coach), List.of());
    }

    @Test
    void aProfileThatIsToldAnewStillNamesTheCoaches() throws IOException {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        letIn(runner, coach);

        runner.tells(Runner.W2.replace("1990", "1991")).statusCode(200).header("ETag", "\"3\"");

        assertThat(told(runner, 3).getLast().activeCoaches()).containsExactly(coach);
    }

    @Test
    void whoHasNoProfileLetsNobodyIn() {
        Runner.someone()
                .says()
                .put(COACHES + "/" + coach)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/profile-missing"));
    }

    @Test
    void nobodyCoachesThemselvesAndNoCoachHasAnImpossibleId() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        for (var id : List.of(runner.id(), "%00", "x".repeat(256), "%20")) {
            runner.says()
                    .urlEncodingEnabled(false)
                    .put(COACHES + "/" + id)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("https://ironstride.dev/problems/no-such-coach"));
        }
        runner.says().get(COACHES).then().body("items", empty());
    }

    @Test
    void anEleventhCoachIsTooManyAndChangesNothing() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        for (int number = 0; number < 10; number++) {
            letIn(runner, "coach-" + number);
        }

        runner.says()
                .put(COACHES + "/" + coach)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/too-many-coaches"));

        runner.says().get(COACHES).then().body("items.size()", equalTo(10));
        runner.says().get("/api/athletes/me").then().header("ETag", "\"11\"");
    }

    static void letIn(Runner runner, String coach) {
        runner.says().put(COACHES + "/" + coach).then().statusCode(200).body("coachId", equalTo(coach));
    }

    private static List<AthleteChanged> told(Runner runner, int count) throws IOException {
        var told = new ArrayList<AthleteChanged>();
        for (var kafka : Events.awaitKey(EventType.ATHLETE_CHANGED.topic(), runner.id(), count)) {
            told.add(EventJson.read(
                    Objects.requireNonNull(kafka.value()).getBytes(StandardCharsets.UTF_8), AthleteChanged.class));
        }
        told.sort(Comparator.comparingLong(AthleteChanged::revision));
        return told;
    }
}
