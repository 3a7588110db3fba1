package dev.ironstride.tracking.provider.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to a vendor. */
public record Call(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body) {

    /** Copies the headers. */
    public Call {
        headers = Map.copyOf(headers);
    }

    /** A GET for JSON. */
    public static Call get(URI address) {
        return new Call("GET", address, Map.of("Accept", "application/json"), null);
    }

    /** A DELETE. */
    public static Call delete(URI address) {
        return new Call("DELETE", address, Map.of("Accept", "application/json"), null);
    }

    /** A POST of a form. */
    public static Call form(URI address, Map<String, String> fields) {
        return new Call(
                "POST",
                address,
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                encoded(fields));
    }

    /** A POST of JSON. */
    public static Call json(URI address, String body) {
        return new Call(
                "POST", address, Map.of("Accept", "application/json", "Content-Type", "application/json"), body);
    }

    /** The same with one more header. */
    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, address, more, body);
    }

    /** The same, for the owner of a token. */
    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** The same, in our own name. */
    public Call basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Fields as a query or a form carries them. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
