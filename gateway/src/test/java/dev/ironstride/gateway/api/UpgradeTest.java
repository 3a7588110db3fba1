package dev.ironstride.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@GatewayTest
class UpgradeTest {

    @ConfigProperty(name = "test.url")
    URI door;

    @Test
    void aGetThatAsksForHttp2IsPassedOnWithoutComplaint() throws Exception {
        // Given: everything that is logged from now on
        Complaints complaints = new Complaints();
        Logger root = Logger.getLogger("");
        root.addHandler(complaints);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest get = HttpRequest.newBuilder(door.resolve("/api/runs"))
                    .header("Authorization", "Bearer irn_x")
                    .build();

            // When
            int status = client.send(get, BodyHandlers.ofString()).statusCode();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(complaints.sentences).isEmpty();
        } finally {
            root.removeHandler(complaints);
        }
    }

    private static final class Complaints extends Handler {
        private final CopyOnWriteArrayList<String> sentences = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                sentences.add(String.valueOf(entry.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
