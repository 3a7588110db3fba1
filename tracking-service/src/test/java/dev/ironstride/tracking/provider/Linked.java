package dev.ironstride.tracking.provider;

import dev.ironstride.tracking.Caller;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** An athlete who has connected an account at a vendor, by the way a browser goes. */
record Linked(Caller athlete, String userId, String token) {

    /** Connects a fresh athlete; the vendor's token answer names the user. */
    static Linked at(Vendor vendor, Provider provider) {
        String user = Vendor.number();
        return at(vendor, provider, Caller.athlete(), user);
    }

    static Linked at(Vendor vendor, Provider provider, Caller athlete, String user) {
        String token = "token-" + UUID.randomUUID();
        String code = "code-" + UUID.randomUUID();
        vendor.answers("/token#" + code, 200, tokens(user, token, "refresh-" + token, 21600));
        vendor.answers("/wellness-api/rest/user/id Bearer " + token, 200, "{\"userId\":\"" + user + "\"}");
        vendor.answers("/v3/users", 200, "{}");
        String state = Objects.requireNonNull(query(start(athlete, provider)).get("state"));
        finish(athlete, provider, state, code).then().statusCode(303);
        return new Linked(athlete, user, token);
    }

    /** Where the browser is sent to agree. */
    static String start(Caller athlete, Provider provider) {
        return athlete.request()
                .post("/api/integrations/{provider}/connect", provider.slug())
                .then()
                .statusCode(200)
                .extract()
                .path("authorizationUrl");
    }

    /** The browser comes back. */
    static Response finish(Caller athlete, Provider provider, String state, String code) {
        return athlete.request()
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .queryParam("state", state)
                .queryParam("code", code)
                .queryParam("scope", "read")
                .get("/api/integrations/{provider}/callback", provider.slug());
    }

    /** What every vendor's token answer holds, each in its own words. */
    static String tokens(String user, String access, String refresh, int seconds) {
        return """
                {"token_type":"Bearer","access_token":"%s","refresh_token":"%s","expires_in":%d,
                 "athlete":{"id":"%s"},"x_user_id":"%s","user":"%s"}""".formatted(access, refresh, seconds, user, user, user);
    }

    /** The fields of an address's query. */
    static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
