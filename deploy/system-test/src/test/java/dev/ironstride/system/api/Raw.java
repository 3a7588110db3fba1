package dev.ironstride.system.api;

import dev.ironstride.local.api.Answer;
import dev.ironstride.system.runner.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Requests as somebody writes them who does not read the documentation.
 *
 * @param base where they go
 * @param bearer the token they carry, if any
 */
record Raw(URI base, @Nullable String bearer) {
    /** What came back, with the media type in place of the request's name. */
    Answer send(String method, String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, publisher(body));
        if (body.length > 0) {
            request.header("Content-Type", mediaType);
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var json = response.body().isEmpty() ? Json.object("{}") : Json.object(response.body());
            return new Answer(type, response.statusCode(), json);
        }
    }

    private static BodyPublisher publisher(byte[] body) {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }
}
