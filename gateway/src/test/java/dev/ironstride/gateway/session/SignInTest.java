package dev.ironstride.gateway.session;

import static dev.ironstride.gateway.neighbours.Caller.json;
import static dev.ironstride.gateway.neighbours.Caller.location;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.gateway.GatewayTest;
import dev.ironstride.gateway.neighbours.Caller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class SignInTest {

    @ConfigProperty(name = "test.url")
    URI door;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @AfterEach
    void tokensLiveLongAgain() {
        new Caller(provider).get("/control/life/3600");
    }

    @Test
    void signingInSendsTheBrowserToTheProviderWithPkceAndNonce() {
        // When
        HttpResponse<String> answer = new Caller(door).get("/login");

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .startsWith(provider + "/auth?")
                .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
    }

    @Test
    void signingInEndsOnThePageWithASession() {
        // Given
        Caller browser = new Caller(door);

        // When
        HttpResponse<String> back = browser.signIn().getLast();

        // Then
        assertThat(URI.create(location(back)).getPath()).isIn("/login", "/");
        assertThat(location(browser.get("/login"))).isEqualTo("/");
        assertThat(json(browser.get("/session")).encode())
                .isEqualTo("{\"signedIn\":true,\"id\":\"alice\",\"name\":\"Alice Runner\",\"roles\":[\"athlete\"]}");
    }

    @Test
    void everyCookieIsBoundToThisHostAndOutOfReachOfScripts() {
        // When
        List<HttpResponse<String>> answers = new Caller(door).signIn();

        // Then
        List<String> cookies = answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-q_session"));
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-q_")
                        .contains("; Path=/;", "; Secure", "; HTTPOnly", "; SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    @Test
    void theSessionCookieTellsNothing() {
        // Given
        Caller browser = new Caller(door);

        // When
        browser.signIn();

        // Then: encrypted (JWE in compact form), no token that a reader could decode
        assertThat(browser.cookies().get("__Host-q_session")).isNotNull().doesNotContain("eyJhbGciOiJSUzI1NiI");
    }

    @Test
    void aSessionCookieWithoutThePrefixIsNotBelieved() {
        // Given: what another host of the same domain could plant
        Caller victim = new Caller(door);
        victim.signIn();
        Caller planted = new Caller(door);
        victim.cookies().forEach((name, value) -> planted.withCookie(name.replace("__Host-", ""), value));

        // When
        HttpResponse<String> answer = planted.get("/session");

        // Then
        assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aVisitorIsNotSignedIn() {
        assertThat(new Caller(door).get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aForgedSessionIsNotSignedIn() {
        assertThat(new Caller(door)
                        .withCookie("__Host-q_session", "forged")
                        .get("/session")
                        .body())
                .isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void aReturnThatNobodyAskedForStartsOverInsteadOfSigningIn() {
        // When: a code that someone else obtained
        HttpResponse<String> answer = new Caller(door).get("/login?code=stolen&state=unknown");

        // Then
        assertThat(location(answer)).startsWith(provider + "/auth?");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("q_session"));
    }

    @Test
    void aCodeThatTheProviderRefusesEndsOnThePage() {
        // Given
        Caller browser = new Caller(door);
        String state = stateOf(browser.get("/login"));

        // When
        HttpResponse<String> answer = browser.get("/login?code=wrong&state=" + state);

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/?error=sign-in-failed");
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void whoeverChangesTheirMindAtTheProviderIsBackOnThePage() {
        // Given
        Caller browser = new Caller(door);
        String state = stateOf(browser.get("/login"));

        // When
        HttpResponse<String> answer = browser.get("/login?error=access_denied&state=" + state);

        // Then
        assertThat(URI.create(location(answer))).hasPath("/").hasParameter("error", "access_denied");
    }

    @Test
    void expiredTokensAreRefreshedOnTheWay() {
        // Given: tokens that have less time left than the early refresh takes
        new Caller(provider).get("/control/life/5");
        Caller browser = new Caller(door);
        browser.signIn();
        String before = bearerSeenByService(browser);
        new Caller(provider).get("/control/life/3600");

        // When
        String after = bearerSeenByService(browser);

        // Then
        assertThat(after).startsWith("Bearer ").isNotEqualTo(before);
        assertThat(bearerSeenByService(browser)).isEqualTo(after);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        // Given
        Caller browser = new Caller(door);
        browser.signIn();

        // When
        HttpResponse<String> answer = browser.get("/logout");

        // Then
        assertThat(location(answer))
                .startsWith(provider + "/end?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(browser.cookies()).doesNotContainKey("__Host-q_session");
    }

    @Test
    void signingOutWithoutASessionEndsOnThePage() {
        assertThat(location(new Caller(door).get("/logout"))).isEqualTo("/");
    }

    private static String bearerSeenByService(Caller browser) {
        return json(browser.get("/api/runs")).getJsonObject("headers").getString("authorization");
    }

    private static String stateOf(HttpResponse<String> away) {
        return location(away).replaceAll(".*[?&]state=([^&]+).*", "$1");
    }
}
