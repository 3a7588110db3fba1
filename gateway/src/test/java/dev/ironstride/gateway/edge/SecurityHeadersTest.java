package dev.ironstride.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.gateway.GatewayTest;
import dev.ironstride.gateway.neighbours.Caller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class SecurityHeadersTest {

    private static final Pattern BUNDLED = Pattern.compile("(?:src|href)=\"(/static/bundle/[^\"]+)\"");

    @ConfigProperty(name = "test.url")
    URI door;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/exercises", "/api/runs", "/session", "/login", "/nowhere", "/icon.svg"})
    void everyAnswerSaysWhatThisSiteNeverDoes(String path) {
        // When
        HttpResponse<String> answer = new Caller(door).get(path);

        // Then
        String policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/exercises", "/api/runs", "/session", "/login", "/logout"})
    void whatAPersonSeesIsNeverStored(String path) {
        assertThat(header(new Caller(door).get(path), "Cache-Control")).contains("no-store");
    }

    @Test
    void plainHttpIsNotToldToComeBackEncrypted() {
        assertThat(new Caller(door).get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void thePageIsAskedForEachTimeAndItsBundleKeptForEver() {
        // When
        HttpResponse<String> page = new Caller(door).get("/");
        List<String> bundles = bundles(page);

        // Then
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(bundles).anyMatch(path -> path.endsWith(".js")).anyMatch(path -> path.endsWith(".css"));
        assertThat(bundles).allSatisfy(path -> {
            HttpResponse<String> bundle = new Caller(door).get(path);
            assertThat(bundle.statusCode()).isEqualTo(200);
            assertThat(header(bundle, "Cache-Control")).contains("immutable");
        });
    }

    @Test
    void thePageHasNoInlineScriptAndNoInlineStyle() {
        assertThat(new Caller(door).get("/").body())
                .doesNotContain("<style", " style=", " onclick=")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        // Given
        String page = new Caller(door).get("/").body();

        // Then
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(bundles(new Caller(door).get("/")))
                .filteredOn(path -> path.endsWith(".css"))
                .allSatisfy(path ->
                        assertThat(new Caller(door).get(path).body()).doesNotContainPattern("url\\(\\s*['\"]?https?:"));
    }

    private static List<String> bundles(HttpResponse<String> page) {
        return BUNDLED.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
