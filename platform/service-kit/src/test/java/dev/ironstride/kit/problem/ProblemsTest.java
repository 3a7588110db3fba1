package dev.ironstride.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.ironstride.kit.toy.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ProblemsTest {

    private static ValidatableResponse post(String json) {
        return given().contentType("application/json").body(json).post("/toys").then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    private static void refused(ValidatableResponse response, String field, String message) {
        problem(response, 400, "invalid-request")
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", startsWith(message));
    }

    @Test
    void aGoodRequestPasses() {
        post("""
                {"name":"Bear","weight":2,"soft":true,"made":"2026-11-25","sold":"2026-11-25T06:30:00Z",
                 "parts":[{"colour":"RED","count":1}],"stock":{"Berlin":3}}""").statusCode(200).body("made", equalTo("2026-11-25")).body("sold", equalTo("2026-11-25T06:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"B","wieght":2}                      | wieght          | is not a field
            {"name":"B","parts":[{"color":1,"count":1}]} | parts[0].color  | is not a field
            {"name":"B","parts":[{"colour":"BLUE"}]}     | parts[0].colour | must be one of RED, GREEN
            {"name":"B","parts":[{"colour":"red"}]}      | parts[0].colour | must be one of RED, GREEN
            {"name":"B","parts":[{"colour":0}]}          | parts[0].colour | must be one of RED, GREEN
            {"name":"B","parts":[{"colour":""}]}         | parts[0].colour | must be one of RED, GREEN
            {"name":"B","parts":[{"count":1.5}]}         | parts[0].count  | must be a whole number
            {"name":"B","parts":[{"count":"1"}]}         | parts[0].count  | must be a whole number
            {"name":"B","parts":[{"count":9999999999}]}  | parts[0].count  | must be a whole number
            {"name":"B","parts":[{"count":null}]}        | parts[0].count  | is required
            {"name":"B","parts":[{"colour":"RED"}]}      | parts[0].count  | is required
            {"name":"B","parts":{}}                      | parts           | must be a list
            {"name":"B","parts":[[]]}                    | parts[0]        | must be an object
            {"name":"B","stock":{"Berlin":"x"}}          | stock.Berlin    | must be a whole number
            {"name":7}                                   | name            | must be text
            {"name":"B","weight":"2"}                    | weight          | must be a number
            {"name":"B","weight":1e400}                  | weight          | must be a number
            {"name":"B","weight":"NaN"}                  | weight          | must be a number
            {"name":"B","soft":1}                        | soft            | must be true or false
            {"name":"B","soft":"true"}                   | soft            | must be true or false
            {"name":"B","made":"25.11.2026"}             | made            | must be a date
            {"name":"B","made":""}                       | made            | must be a date
            {"name":"B","made":20000}                    | made            | must be a date
            {"name":"B","sold":"yesterday"}              | sold            | must be an instant
            {"name":"B","sold":1700000000}               | sold            | must be an instant
            {"name":"B","id":"7"}                        | id              | must be a UUID
            {"name":"B","code":{"code":"toolong"}}       | code            | is not acceptable: a code has three letters
            []                                           | body            | must be an object
            {"name":"B","name":"C"}                      | name            | is there twice
            {"name":"B"} {"name":"C"}                    | body            | must be one JSON document
            {"name":"B","made":[2026,11,25]}             | made            | must be a date
            """)
    void aFaultInTheJsonNamesTheField(String json, String field, String message) {
        refused(post(json), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":                       | not valid JSON at line 1
            {"name":NaN}                   | not valid JSON at line 1
            """)
    void aBodyThatIsNotJsonSaysWhere(String json, String detail) {
        problem(post(json), 400, "malformed-json").body("detail", containsString(detail));
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        problem(post("{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}"), 400, "malformed-json");
    }

    @Test
    void anEmptyBodyIsNamed() {
        refused(post(""), "toy", "must not be null");
    }

    @Test
    void constraintsNameEveryFieldAsTheCallerWroteIt() {
        problem(post("""
                {"name":"%s","parts":[{"colour":"RED","count":1},{"colour":"RED","count":0}],"stock":{"Berlin":-1}}""".formatted("x".repeat(21))), 400, "invalid-request")
                .body("errors.field", hasItems("name", "parts[1].count", "stock[Berlin]"))
                .body("errors", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0,must be a whole number from 1 to 200",
        "limit,201,must be a whole number from 1 to 200",
        "limit,many,must be a whole number from 1 to 200",
        "cursor,?!,is not one we gave out",
        "from,25.11.2026,must be a date",
        "colour,BLUE,\"must be one of RED, GREEN\"",
        "heaviest,10,must be less than or equal to 9",
        "heaviest,x,must be a whole number",
    })
    void aQueryParameterAtFaultIsNamed(String name, String value, String message) {
        refused(given().queryParam(name, value).get("/toys").then(), name, message.replace("\"", ""));
    }

    @Test
    void aQueryParameterThatTheEndpointDoesNotHaveIsNamedWithThoseItHas() {
        refused(
                given().queryParam("limmit", 3)
                        .queryParam("limit", 3)
                        .get("/toys")
                        .then(),
                "limmit",
                "is not a parameter here; there are colour, cursor, from, heaviest, limit");
        refused(
                given().queryParam("limit", 3).get("/toys/teapot").then(),
                "limit",
                "is not a parameter here; there are none");
    }

    @Test
    void aQueryParameterWithoutAValueIsNamed() {
        refused(
                given().queryParam("colour", "").get("/toys").then(),
                "colour",
                "must have a value; leave it out if it does not matter");
    }

    @Test
    void whoMayNotAskLearnsNothingOfTheParameters() {
        given().queryParam("x", 1).get("/toys/mine").then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsTheSameHoweverItIsMissing() {
        var missing = given().get("/toys/{id}", UUID.randomUUID()).then();
        var noId = given().get("/toys/{id}", "7").then();
        var noPath = given().get("/nowhere").then();

        problem(missing, 404, "not-found");
        var body = missing.extract().asString();
        noId.statusCode(404).contentType("application/problem+json").body(equalTo(body));
        noPath.statusCode(404).contentType("application/problem+json").body(equalTo(body));
    }

    @Test
    void aProblemOfOurOwnCarriesItsMembers() {
        problem(given().get("/toys/teapot").then(), 418, "teapot").body("pots", equalTo(2));
    }

    @Test
    void theWrongMethodIsToldTheRightOnes() {
        problem(given().delete("/toys").then(), 405, "method-not-allowed");
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(given().contentType("text/plain").body("x").post("/toys").then(), 415, "unsupported-media-type");
    }

    @Test
    void anotherAcceptIsRefused() {
        problem(given().accept("image/png").get("/toys").then(), 406, "not-acceptable");
    }

    @Test
    void anInternalErrorTellsAnIncidentAndNothingElse() {
        problem(given().get("/toys/broken").then(), 500, "internal-error")
                .body("incident", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret_column")))
                .body(not(containsString("Exception")));
    }

    @Test
    void anAnswerOfOursThatBreaksARuleIsOurFault() {
        problem(given().get("/toys/unfit").then(), 500, "internal-error").body(not(containsString("count")));
    }

    @Test
    void aPassingFailureAsksToTryAgain() {
        problem(given().get("/toys/unlucky").then(), 503, "try-again").header("Retry-After", equalTo("1"));
    }

    @Test
    void anEndpointMayLetItsAnswerBeKept() {
        var kept = given().get("/toys/catalogue").headers().getValues("Cache-Control");

        assertThat(kept).containsExactly("no-transform, max-age=60");
    }

    @Test
    void answersCannotBeSniffedOrKept() {
        given().get("/toys")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Disposition: form-data", "json", "/", "a/b/c"})
    void aContentTypeThatIsNoneIsRefusedAsTheCallersMistake(String type) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/toys"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();

            var response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isBetween(400, 499);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }
}
