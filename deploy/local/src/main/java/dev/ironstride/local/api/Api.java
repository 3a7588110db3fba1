package dev.ironstride.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** The HTTP API as one caller sees it. Every call says who is calling; every POST carries a fresh Idempotency-Key. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final Supplier<String> bearer;

    /**
     * A caller.
     *
     * @param base where the gateway or a service answers
     * @param bearer the token for the next request
     */
    public Api(URI base, Supplier<String> bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    /** GET. */
    public Answer get(String path) throws InterruptedException {
        return send(request(path).GET(), "GET " + path);
    }

    /** POST of a JSON body. */
    public Answer post(String path, JsonNode body) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(text(body)),
                "POST " + path);
    }

    /** POST of bytes as they are, with their media type. */
    public Answer post(String path, byte[] body, String mediaType) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body)),
                "POST " + path);
    }

    /** PUT of a JSON body. */
    public Answer put(String path, JsonNode body) throws InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(text(body)), "PUT " + path);
    }

    /** DELETE. */
    public Answer delete(String path) throws InterruptedException {
        return send(request(path).DELETE(), "DELETE " + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + bearer.get());
    }

    private static BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static Answer send(HttpRequest.Builder request, String what) throws InterruptedException {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(what, response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(what + " got no answer", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            var read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
