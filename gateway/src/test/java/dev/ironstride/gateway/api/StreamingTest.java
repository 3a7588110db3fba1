package dev.ironstride.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.gateway.GatewayTest;
import dev.ironstride.gateway.neighbours.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@GatewayTest
class StreamingTest {

    private static final int MEGABYTE = 1024 * 1024;

    @ConfigProperty(name = "test.url")
    URI door;

    @ConfigProperty(name = "ironstride.tracking.url")
    URI tracking;

    @ConfigProperty(name = "ironstride.plan.url")
    URI plan;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aLargeBodyReachesTheServiceWhole() throws Exception {
        // When
        HttpResponse<String> answer = client.send(
                request("/api/runs/files")
                        .POST(BodyPublishers.ofByteArray(new byte[40 * MEGABYTE]))
                        .build(),
                BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.json(answer).getLong("bytes")).isEqualTo(40L * MEGABYTE);
    }

    @Test
    void aBodyIsPassedOnWhileItComes() throws Exception {
        // Given
        Caller service = new Caller(tracking);
        service.get("/control/forget");
        byte[] half = new byte[MEGABYTE];
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/runs/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer irn_x\r\n"
                            + "Connection: close\r\nContent-Length: " + 2 * MEGABYTE + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));

            // When: half of it is sent, and nothing more
            out.write(half);
            out.flush();

            // Then: the service has that half already
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(Caller.json(service.get("/control/received"))
                                    .getLong("bytes"))
                            .isEqualTo(MEGABYTE));
            out.write(half);
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"bytes\":" + 2 * MEGABYTE);
        }
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefused() throws Exception {
        assertTooLarge(BodyPublishers.ofByteArray(new byte[26 * MEGABYTE]));
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        // Given: no Content-Length
        assertTooLarge(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[26 * MEGABYTE])));
    }

    private void assertTooLarge(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer =
                client.send(request("/api/runs/batch").POST(body).build(), BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("https://ironstride.dev/problems/body-too-large", "25 MB");
    }

    @Test
    void anEventArrivesBeforeTheNextIsSent() throws Exception {
        // Given
        HttpResponse<InputStream> stream = openStream();
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {

            // When
            String first = nextData(events);

            // Then: the service sends the second only now
            assertThat(first).isEqualTo("data: 1");
            assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
            new Caller(plan).get("/control/next-event");
            assertThat(nextData(events)).isEqualTo("data: 2");
        }
    }

    @Test
    void tooManyEventStreamsAreTurnedAway() throws Exception {
        // Given: as many as the test profile allows
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try {
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                HttpResponse<InputStream> stream = openStream();
                open.add(stream);

                // Then: one too many is told to come back
                assertThat(stream.statusCode()).isEqualTo(503);
            });
            assertThat(open.getLast().headers().firstValue("Retry-After")).hasValue("5");
            assertThat(new String(open.getLast().body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("problems/busy");
        } finally {
            for (HttpResponse<InputStream> stream : open) {
                stream.body().close();
            }
        }

        // And: a place is free again once one has gone
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            HttpResponse<InputStream> stream = openStream();
            stream.body().close();
            assertThat(stream.statusCode()).isEqualTo(200);
        });
    }

    private HttpResponse<InputStream> openStream() throws IOException, InterruptedException {
        return client.send(
                request("/api/plans/current/changes/stream")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private static String nextData(BufferedReader events) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    String line = "";
                    while (!line.startsWith("data:")) {
                        line = line(events);
                    }
                    return line;
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static String line(BufferedReader events) {
        try {
            return String.valueOf(events.readLine());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer irn_x");
    }
}
