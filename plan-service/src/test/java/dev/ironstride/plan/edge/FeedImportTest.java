package dev.ironstride.plan.edge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds by their address: what may not be fetched is refused before anything is connected to. */
@ServiceTest
class FeedImportTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://example.org/runs.ics              | must start with https:// or webcal://
            file:///etc/passwd                       | must start with https:// or webcal://
            runs.ics                                 | must start with https:// or webcal://
            https:///runs.ics                        | must name a host, and no user or password
            https://me:secret@example.org/runs.ics   | must name a host, and no user or password
            https://example.org:8443/runs.ics        | must not name a port other than 443
            https://127.0.0.1/runs.ics               | must name a host such as example.org
            https://169.254.169.254/latest/meta-data | must name a host such as example.org
            https://[::1]/runs.ics                   | must name a host such as example.org
            https://2130706433/runs.ics              | must name a host such as example.org
            https://localhost/runs.ics               | must name a host such as example.org
            https://exa mple.org                     | must be an address such as https://example.org/runs.ics
            """)
    void anAddressThatMayNotBeFetchedIsRefusedByName(String url, String message) {
        Runner.someone()
                .says()
                .body(Map.of("url", url))
                .post("/api/planned-runs/import")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].message", equalTo(message))
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"url\":null}", "{\"url\":\"\"}"})
    void anAddressIsNeeded(String body) {
        Runner.someone()
                .says()
                .body(body)
                .post("/api/planned-runs/import")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("url"));
    }

    @Test
    void parametersAreThoseOfAFile() {
        Runner.someone()
                .says()
                .body(Map.of("url", "https://example.org/runs.ics"))
                .post("/api/planned-runs/import?weeks=99")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("weeks"));
    }
}
