package dev.ironstride.gateway.neighbours;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Someone at the door: a script, or a browser that keeps cookies. Unlike {@link HttpClient}'s own cookie store it sends
 * Secure cookies to http://localhost, as browsers do, and follows a redirect only when told to.
 */
public final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI door;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param door address of the gateway, for example http://localhost:8081 */
    public Caller(URI door) {
        this.door = door;
    }

    /** Sends a request with this caller's cookies and keeps what comes back. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(door.resolve(path)).timeout(Duration.ofSeconds(20));
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookieHeader());
            }
            HttpResponse<String> response = CLIENT.send(change.apply(request).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** GET. */
    public HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    /** POST of JSON, with headers as name, value, name, value. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(path, request -> {
            request.POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    /** Signs in as a person would: to the provider and back. Returns the answers on the way. */
    public List<HttpResponse<String>> signIn() {
        HttpResponse<String> away = get("/login");
        HttpResponse<String> provider = get(location(away));
        HttpResponse<String> back = get(location(provider));
        return List.of(away, provider, back);
    }

    /** Plants a cookie. */
    public Caller withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The cookies kept, by name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** The Location of a redirect. */
    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** The JSON of an answer. */
    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(
                    cookie.getName(), header.substring(header.indexOf('=') + 1).split(";", 2)[0]);
        }
    }
}
