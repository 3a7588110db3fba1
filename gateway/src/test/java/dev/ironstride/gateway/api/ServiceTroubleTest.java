package dev.ironstride.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.gateway.GatewayTest;
import dev.ironstride.gateway.neighbours.Caller;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@GatewayTest
class ServiceTroubleTest {

    @ConfigProperty(name = "test.url")
    URI door;

    @ConfigProperty(name = "ironstride.exercise.url")
    URI exercise;

    @Test
    void aServiceThatIsAwayIsSaidToBeAwayUntilItIsBack() {
        // Given
        Caller script = new Caller(door);
        new Caller(exercise).get("/control/away-for-seconds");

        // When
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(10))
                .until(() -> script.get("/api/exercises"), one -> one.statusCode() == 503);

        // Then
        assertProblem(answer, 503, "service-unavailable", "The exercise-service cannot be reached");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> script.get("/api/exercises").statusCode() == 200);
    }

    @Test
    void aServiceThatBreaksOffIsNotHiddenBehindAStackTrace() {
        assertProblem(ask("/api/runs/broken"), 502, "service-broke-off", "The tracking-service did not finish");
    }

    @Test
    void aServiceThatStaysSilentIsGivenUpOn() {
        assertProblem(ask("/api/runs/slow"), 504, "service-too-slow", "The tracking-service did not answer in time");
    }

    private HttpResponse<String> ask(String path) {
        return new Caller(door).send(path, request -> request.header("Authorization", "Bearer irn_x"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug, String says) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        JsonObject problem = Caller.json(answer);
        assertThat(problem.getString("type")).endsWith("/" + slug);
        assertThat(problem.getString("detail")).startsWith(says);
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
