package dev.ironstride.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The API document in docs/api is the one the code produces. After a change that is meant, run the test once with
 * {@code -Dopenapi.write=true} and commit the file.
 */
@TrackingTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "tracking-service.yaml");

    @SuppressWarnings("NullAway.Init") // set by Quarkus
    @TestHTTPResource(value = "/openapi", management = true)
    URL document;

    @Test
    void theCommittedDocumentIsUpToDate() throws IOException {
        String produced;
        try (InputStream served = document.openStream()) {
            produced = new String(served.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, produced);
        }

        assertThat(COMMITTED).hasContent(produced);
    }
}
