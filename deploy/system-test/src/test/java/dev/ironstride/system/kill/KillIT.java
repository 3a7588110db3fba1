package dev.ironstride.system.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnTheStack
class KillIT {
    private static final String RELAY = "IRONSTRIDE_OUTBOX_RELAY_ENABLED";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stack stack;
    private final Traffic traffic;

    KillIT(Stack stack) {
        this.stack = stack;
        this.traffic = new Traffic(stack);
    }

    @Test
    void a_run_is_told_once_when_tracking_service_dies_between_commit_and_relay() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var undisturbed = Runner.someone(stack).plans(Profiles.intermediate());
        var run = Runner.hardRun(wednesdayOfHeavyWeek(), "once");
        undisturbed.logs(run);
        var tracking = stack.process("tracking-service");
        tracking.restart(Map.of(RELAY, "false"));

        var id = runner.logs(run);
        tracking.kill();
        assertThat(stack.count("tracking", "select count(*) from outbox where key = ?", runner.id()))
                .as("committed, not told")
                .isEqualTo(1);
        assertThat(Effects.facts(runner)).isZero();
        tracking.restart(Map.of(RELAY, "true"));

        await("the run is told")
                .atMost(PATIENCE)
                .until(() -> !runner.decisions().isEmpty());
        var again = runner.api().post("/api/runs", run).expect(200);
        assertThat(again.body().path("id").asText()).as("the watch tries again").isEqualTo(id);
        traffic.awaitQuiet();
        assertThat(Effects.on(runner)).isEqualTo(Effects.on(undisturbed));
        assertThat(runner.decisions()).isNotEmpty();
    }

    @Test
    void runs_take_effect_once_each_when_plan_service_dies_between_commit_and_offset() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var undisturbed = Runner.someone(stack).plans(Profiles.intermediate());
        var runs = fiftyRuns();
        for (var run : runs) {
            undisturbed.logs(run);
        }
        traffic.awaitQuiet();
        var plan = stack.process("plan-service");
        var uncommitted = new ArrayList<Long>();

        try (var watch = Executors.newVirtualThreadPerTaskExecutor()) {
            var posting = watch.submit(() -> {
                for (var run : runs) {
                    runner.logs(run);
                }
                return null;
            });
            for (var seen : List.of(5, 20, 35)) {
                await(seen + " runs had their effect")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> Effects.facts(runner) >= seen);
                plan.kill();
                uncommitted.add(stack.count("plan", "select count(*) from fact where kind = 'RUN'")
                        - traffic.committed("plan-service", "run-logged"));
                plan.start();
            }
            posting.get();
        }

        assertThat(uncommitted)
                .as("effects committed whose offset was not, at each death")
                .anyMatch(count -> count > 0);
        traffic.awaitQuiet();
        assertThat(Effects.facts(runner)).isEqualTo(runs.size());
        assertThat(Effects.on(runner)).isEqualTo(Effects.on(undisturbed));
    }

    @Test
    void a_minute_without_kafka_loses_nothing_and_doubles_nothing() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var undisturbed = Runner.someone(stack).plans(Profiles.intermediate());
        var runs = fiftyRuns().iterator();
        traffic.awaitQuiet();
        var kafka = stack.process("kafka");
        var posted = new ArrayList<ObjectNode>();

        kafka.stop();
        var until = Instant.now().plus(Duration.ofMinutes(1));
        try {
            await("a minute of runs, each accepted with 201")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        var run = runs.next();
                        runner.logs(run);
                        posted.add(run);
                        return Instant.now().isAfter(until);
                    });
            assertThat(Effects.facts(runner)).isZero();
            assertThat(runner.api().get("/api/plans/current").status()).isEqualTo(200);
        } finally {
            kafka.start();
        }

        await("all runs arrive").atMost(PATIENCE).until(() -> Effects.facts(runner) == posted.size());
        for (var run : posted) {
            undisturbed.logs(run);
        }
        traffic.awaitQuiet();
        assertThat(Effects.on(runner)).isEqualTo(Effects.on(undisturbed));
    }

    /** One on each day but Mondays and Saturdays, hard where often nothing hard was planned. */
    private static List<ObjectNode> fiftyRuns() {
        return IntStream.range(0, 70)
                .mapToObj(Runner.start()::plusDays)
                .filter(day -> day.getDayOfWeek().getValue() % 5 != 1)
                .map(day -> Runner.hardRun(day, "run-" + day))
                .toList();
    }

    private static LocalDate wednesdayOfHeavyWeek() {
        return Runner.start().plusWeeks(Runner.HEAVY_WEEK).plusDays(2);
    }
}
