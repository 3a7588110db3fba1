package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything at once for one athlete: each has its turn. */
@ServiceTest
class ConcurrencyTest {
    private static final int AT_ONCE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();

    @BeforeEach
    void aWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit(call)).toList().stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aRequestThatIsRepeatedWhileItRunsMakesOnePlan() throws Exception {
        var ids = atOnce(() -> runner.says()
                .header("Idempotency-Key", "once")
                .body("{\"startDate\":\"2026-11-23\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));

        assertThat(ids).hasSize(AT_ONCE).containsOnly(ids.getFirst());
        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
    }

    @Test
    void revisionsAreToldInOrderWithoutGaps() throws Exception {
        var statuses = atOnce(() -> {
            runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
            return runner.asksForPlan("2026-11-23").extract().statusCode();
        });

        assertThat(statuses).containsOnly(201);
        var revisions = Events.awaitKey("ironstride.plan-changed.v1", runner.id(), AT_ONCE).stream()
                .map(event -> revision(Objects.requireNonNull(event.value())))
                .toList();
        assertThat(revisions)
                .isEqualTo(IntStream.rangeClosed(1, revisions.size()).boxed().toList());
    }

    private static int revision(String event) {
        try {
            return JSON.readTree(event).get("revision").asInt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
