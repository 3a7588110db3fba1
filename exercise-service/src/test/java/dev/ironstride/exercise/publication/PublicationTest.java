package dev.ironstride.exercise.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.seed.CatalogueFiles;
import dev.ironstride.testkit.Events;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class PublicationTest {

    private static final String TOPIC = EventType.EXERCISE_CHANGED.topic();

    @Inject
    Publication publication;

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Test
    void everyExerciseIsPublishedAtTheFirstStart() {
        var ids = CatalogueFiles.read().exercises().stream().map(Exercise::id).toList();

        var sent = Events.await(
                TOPIC,
                ids.size(),
                kafka -> ids.contains(kafka.key()) && changed(kafka).revision() == 1);

        assertThat(sent).extracting(ConsumerRecord::key).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(sent).allSatisfy(kafka -> {
            assertThat(Events.header(kafka, "ce_type")).isEqualTo("dev.ironstride.exercise-changed.v1");
            assertThat(Events.header(kafka, "ce_source")).isEqualTo("exercise-service");
            assertThat(Events.header(kafka, "ce_subject")).isEqualTo(kafka.key());
            assertThat(Events.header(kafka, "content-type")).startsWith("application/json");
        });
    }

    @Test
    void aRestartPublishesNothing() {
        // When what happens at a start happens again
        var migrated = flyway.migrate();
        int published = publish();

        // Then
        assertThat(migrated.migrationsExecuted).isZero();
        assertThat(published).isZero();
    }

    @Test
    void instancesThatPublishAtOnceSendARevisionOnce() throws SQLException {
        // Given a revision that nobody was told of
        long revision = raiseRevisionOf("nordic");

        // When
        var counts = Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(i -> publication.publishChanges())
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();

        // Then
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        Events.await(TOPIC, 1, kafka -> isRevision(kafka, "nordic", revision));
        assertThat(Events.all(TOPIC))
                .filteredOn(kafka -> isRevision(kafka, "nordic", revision))
                .hasSize(1);
    }

    private int publish() {
        return publication.publishChanges().await().indefinitely();
    }

    private long raiseRevisionOf(String id) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update exercise set revision = revision + 1 where id = ? returning revision")) {
            update.setString(1, id);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean isRevision(ConsumerRecord<String, @Nullable String> kafka, String id, long revision) {
        return id.equals(kafka.key()) && changed(kafka).revision() == revision;
    }

    private static ExerciseChanged changed(ConsumerRecord<String, @Nullable String> kafka) {
        var json = Objects.requireNonNull(kafka.value()).getBytes(StandardCharsets.UTF_8);
        try {
            return EventJson.read(json, ExerciseChanged.class);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
