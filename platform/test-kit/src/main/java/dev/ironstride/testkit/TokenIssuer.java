package dev.ironstride.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An OpenID provider in this JVM, as far as a resource server looks: discovery, keys, and signed access tokens. */
public final class TokenIssuer {
    static final String KEY_ID = "test-key";

    private TokenIssuer() {}

    /** Starts a token for this subject: an athlete, valid for an hour, meant for {@code ironstride-api}. */
    public static Token token(String subject) {
        return new Token(subject);
    }

    /** Issuer address, started on first use. */
    public static String url() {
        return Shared.value("issuer.url", TokenIssuer::launch);
    }

    /** The key that the issuer publishes. */
    static RSAPrivateCrtKey key() {
        return decode(Shared.value("issuer.key", () -> encode(newKey())));
    }

    static RSAPrivateCrtKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(RSAPrivateCrtKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static RSAPrivateCrtKey decode(String text) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String launch() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://localhost:" + server.getAddress().getPort() + "/realms/ironstride";
            server.createContext("/realms/ironstride/.well-known/openid-configuration", x -> answer(x, discovery(url)));
            server.createContext("/realms/ironstride/certs", x -> answer(x, keys()));
            // Daemon threads: the issuer never keeps a JVM alive.
            server.setExecutor(command -> Thread.ofVirtual().start(command));
            server.start();
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer did not start", e);
        }
    }

    private static String discovery(String url) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",\
                "authorization_endpoint":"%1$s/auth","subject_types_supported":["public"],\
                "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(url);
    }

    private static String keys() {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(key().getModulus()), base64(key().getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0; // the sign byte is no part of a JWK
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        try (call) {
            var bytes = json.getBytes(UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }
}
