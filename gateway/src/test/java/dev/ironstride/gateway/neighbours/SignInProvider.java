package dev.ironstride.gateway.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ironstride.testkit.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of Keycloak the gateway talks to: it signs everyone in as Alice, checks the code's PKCE verifier, and hands
 * out tokens that live as long as a test asks at {@code /control/life/<seconds>}.
 */
final class SignInProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final String url;
    private volatile Duration life = Duration.ofHours(1);

    private SignInProvider() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/auth", this::signIn);
        server.createContext("/token", this::token);
        server.createContext("/control/life/", this::setLife);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    static String start() {
        try {
            return new SignInProvider().url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discovery(HttpExchange call) throws IOException {
        answer(
                call,
                200,
                Map.of(
                        "issuer", TokenIssuer.url(),
                        "jwks_uri", TokenIssuer.url() + "/certs",
                        "authorization_endpoint", url + "/auth",
                        "token_endpoint", url + "/token",
                        "end_session_endpoint", url + "/end",
                        "subject_types_supported", List.of("public"),
                        "response_types_supported", List.of("code")));
    }

    private void signIn(HttpExchange call) throws IOException {
        try (call) {
            Map<String, String> asked = form(call.getRequestURI().getRawQuery());
            String code = UUID.randomUUID().toString();
            codes.put(code, asked);
            call.getResponseHeaders()
                    .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
            call.sendResponseHeaders(302, -1);
        }
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = form(new String(call.getRequestBody().readAllBytes(), UTF_8));
        if ("refresh_token".equals(sent.get("grant_type"))) {
            answer(call, 200, tokens(null));
            return;
        }
        Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
        if (asked == null
                || !"S256".equals(asked.get("code_challenge_method"))
                || !challenge(String.valueOf(sent.get("code_verifier"))).equals(asked.get("code_challenge"))) {
            answer(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(call, 200, tokens(asked.get("nonce")));
    }

    private Map<String, Object> tokens(@Nullable String nonce) {
        var id = TokenIssuer.token("alice")
                .claim("aud", "ironstride-gateway")
                .claim("typ", "ID")
                .claim("name", "Alice Runner")
                .without("realm_access")
                .validFor(life);
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        return Map.of(
                "id_token", id.mint(),
                "access_token", TokenIssuer.token("alice").validFor(life).mint(),
                "refresh_token", UUID.randomUUID().toString(),
                "token_type", "Bearer",
                "expires_in", life.toSeconds());
    }

    private void setLife(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        life = Duration.ofSeconds(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        answer(call, 200, Map.of());
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> b));
    }

    private static void answer(HttpExchange call, int status, Map<String, Object> body) throws IOException {
        try (call) {
            byte[] bytes = JSON.writeValueAsBytes(body);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }
}
