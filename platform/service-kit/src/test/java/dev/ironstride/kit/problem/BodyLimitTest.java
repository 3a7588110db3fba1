package dev.ironstride.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.kit.toy.ServiceTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class BodyLimitTest {
    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/toys"))
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void isTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("https://ironstride.dev/problems/body-too-large")
                .contains("64 KiB");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAProblem() throws Exception {
        isTooLarge(post(BodyPublishers.ofByteArray(new byte[64 * 1024 + 1])));
    }

    @Test
    void aBodyFarOverTheLimitIsReadAwaySoThatTheAnswerArrives() throws Exception {
        isTooLarge(post(BodyPublishers.ofByteArray(new byte[20 << 20])));
    }

    @Test
    void aBodyWithoutALengthIsRefusedAsWell() throws Exception {
        var spaces = " ".repeat(200_000).getBytes(UTF_8);

        var response = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces)));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyAtTheLimitPasses() throws Exception {
        var body = "{\"name\":\"B\",\"soft\":true}";

        var response = post(BodyPublishers.ofString(body + " ".repeat(64 * 1024 - body.length())));

        assertThat(response.statusCode()).isEqualTo(200);
    }
}
