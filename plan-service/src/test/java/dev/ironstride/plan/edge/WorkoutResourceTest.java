package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.garmin.fit.Decode;
import com.garmin.fit.FitDecoder;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class WorkoutResourceTest {
    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void aMondayInNovember() {
        CatalogueFixture.store(database);
        clock.set("2026-11-23T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static String address(Runner runner) {
        return "/api/planned-sessions/" + runner.plan().getString("weeks[0].sessions[0].id") + "/workout.fit";
    }

    @Test
    void aSessionIsAFileThatGarminsSdkReads() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");

        byte[] file = runner.says()
                .get(address(runner))
                .then()
                .statusCode(200)
                .contentType("application/vnd.ant.fit")
                .header("Content-Disposition", containsString("ironstride-2026-11-25-A.fit"))
                .extract()
                .asByteArray();

        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(file)))
                .isTrue();
        var messages = new FitDecoder().decode(new ByteArrayInputStream(file));
        assertThat(messages.getWorkoutMesgs().getFirst().getNumValidSteps())
                .isEqualTo(messages.getWorkoutStepMesgs().size())
                .isGreaterThan(10);
        assertThat(messages.getWorkoutStepMesgs().get(1).getWktStepName())
                .as("the first exercise has the name that the catalogue gives it")
                .startsWith(runner.plan()
                        .getString("weeks[0].sessions[0].items[0].exerciseId")
                        .replace('_', ' '));
    }

    @Test
    void whoHasTheFileIsNotSentItAgain() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        String tag = runner.says().get(address(runner)).then().extract().header("ETag");

        runner.says().header("If-None-Match", tag).get(address(runner)).then().statusCode(304);
    }

    @Test
    void someoneElsesSessionIsNotThere() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var other = Runner.someone().plans(Runner.W2, "2026-11-23");

        String theirs = other.says()
                .get(address(runner))
                .then()
                .statusCode(404)
                .extract()
                .asString();

        other.says()
                .get("/api/planned-sessions/" + UUID.randomUUID() + "/workout.fit")
                .then()
                .statusCode(404)
                .body(equalTo(theirs));
    }
}
