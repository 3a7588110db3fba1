package dev.ironstride.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Trades user name and password for an access token, which only local realms allow.
 *
 * @param issuer the realm's address
 * @param client a public client with direct access grants
 */
public record PasswordGrant(URI issuer, String client) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** A fresh access token; lives as long as the realm says, five minutes. */
    public String token(String username, String password) throws InterruptedException {
        var form = Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", username,
                "password", password,
                "scope", "openid");
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gave no token for " + username + ": "
                        + body.path("error_description")
                                .asText(body.path("error").asText()));
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + issuer, e);
        }
    }
}
