package dev.ironstride.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path home;

    @Test
    void a_cluster_id_that_starts_with_a_dash_is_no_option() throws Exception {
        // Given one of the 64 ways in which a random id may start
        var broker = new KafkaBroker(
                System.getProperty("java.class.path"),
                home.resolve("kafka"),
                9092,
                9093,
                "-GfTqWm9TQ2yX4s0Zk3b8A",
                home.resolve("kafka.log"));

        broker.prepare();

        try (var files = Files.walk(home)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("meta.properties");
        }
    }
}
