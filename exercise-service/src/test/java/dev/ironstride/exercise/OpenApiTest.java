package dev.ironstride.exercise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The API document in docs/api is the one the code produces. After a change that is meant, run the test once with
 * {@code -Dopenapi.write=true} and commit the file.
 */
@ServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "exercise-service.yaml");

    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    @Test
    void theCommittedDocumentIsUpToDate() throws IOException {
        var produced = given().port(managementPort)
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, produced);
        }

        assertThat(COMMITTED).hasContent(produced);
    }
}
