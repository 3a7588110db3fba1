package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description is the one the code gives. After a wanted change: run with {@code -Dopenapi.write=true}. */
@ServiceTest
class OpenApiTest {
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");
    private static final Path COMMITTED = Path.of("..", "docs", "api", "plan-service.yaml");

    @Test
    void theCommittedDescriptionIsUpToDate() throws IOException {
        var generated = Files.readString(GENERATED);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, generated);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(generated);
    }
}
