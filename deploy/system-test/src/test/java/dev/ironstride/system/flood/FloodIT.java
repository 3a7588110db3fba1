package dev.ironstride.system.flood;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.exercises.PlannableExercise;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.plans.StoredState;
import dev.ironstride.plan.recovery.Given;
import dev.ironstride.plan.recovery.Overrides;
import dev.ironstride.plan.recovery.Recovery;
import dev.ironstride.system.flood.Flood.Delivery;
import dev.ironstride.system.kill.Traffic;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Must hold whatever the broker does: every plan is f of the newest facts, byte for byte. */
@OnTheStack
class FloodIT {
    private static final int RUNNERS = 40;
    private static final int EVENTS = Integer.getInteger("ironstride.flood.events", 20_000);
    private static final double REPEATED = 0.3;
    private static final double DISORDERED = 0.1;
    private static final int SECOND_PORT = 8_582;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Stack stack;

    FloodIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void every_plan_is_what_its_newest_runs_give_after_a_flood_of_repeated_and_disordered_events() throws Exception {
        long seed = Instant.now().getEpochSecond();
        var runners = new ArrayList<Runner>();
        for (int i = 0; i < RUNNERS; i++) {
            runners.add(Runner.someone(stack)
                    .plans(
                            i % 3 == 0
                                    ? Profiles.beginner()
                                    : i % 3 == 1 ? Profiles.intermediate() : Profiles.advanced()));
        }
        var flood = Flood.of(seed, runners, EVENTS, REPEATED, DISORDERED);
        var first = stack.process("plan-service");
        var second = stack.second("plan-service", SECOND_PORT);

        // Consumers join and leave while the events pour in: never none, for a while two.
        try (var producer = producer()) {
            List<Runnable> between = List.of(
                    () -> quietly(second::start),
                    () -> quietly(first::kill),
                    () -> quietly(first::start),
                    () -> quietly(second::stop),
                    () -> quietly(second::start),
                    () -> quietly(first::stop),
                    () -> quietly(first::start),
                    () -> quietly(second::stop));
            int part = EVENTS / (between.size() + 1) + 1;
            for (int i = 0; i < EVENTS; i++) {
                send(producer, flood.deliveries().get(i));
                if (i > 0 && i % part == 0) {
                    producer.flush();
                    between.get(i / part - 1).run();
                }
            }
            producer.flush();
        } finally {
            second.stop();
            first.start();
        }
        new Traffic(stack).awaitQuiet(PATIENCE);

        assertThat(DeadLetters.reasons(stack.addresses().kafka(), EventType.RUN_LOGGED.topic() + ".dlq"))
                .as("events set aside, seed %d", seed)
                .isEmpty();
        for (Runner runner : runners) {
            assertThat(stored(runner))
                    .as("plan of %s, seed %d", runner.id(), seed)
                    .isEqualTo(fromScratch(flood, runner));
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String stored(Runner runner) {
        return stack.text("plan", "select state::text from plan where athlete_id = ? and current", runner.id());
    }

    /** f of the runner's newest runs, through the same normal form of JSON. */
    private String fromScratch(Flood flood, Runner runner) {
        var baseline = StoredJson.read(
                stack.text("plan", "select baseline::text from plan where athlete_id = ? and current", runner.id()),
                Baseline.class);
        var catalogue = PlannableExercise.catalogue(stack.text(
                "plan",
                "select exercises::text from catalogue_snapshot join plan on snapshot_id = catalogue_id"
                        + " where athlete_id = ? and current",
                runner.id()));
        var facts = flood.newest(runner).stream()
                .filter(run -> run.status() == FactStatus.ACTIVE)
                .map(run -> FactRow.run(run).fact())
                .toList();
        var plan =
                Recovery.adjust(new Given(baseline, catalogue, facts, Overrides.NONE, LocalDateTime.now(Runner.ZONE)));
        return StoredJson.write(StoredState.of(plan));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.addresses().kafka(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, Delivery delivery) {
        var kafka = new ProducerRecord<>(
                EventType.RUN_LOGGED.topic(), delivery.run().athleteId(), EventJson.write(delivery.run()));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", delivery.eventId().toString(),
                        "ce_type", EventType.RUN_LOGGED.cloudEventType(),
                        "ce_source", "/tracking-service",
                        "ce_subject", delivery.run().subject(),
                        "ce_time", Instant.now().toString(),
                        "content-type", "application/json")
                .forEach((name, text) -> kafka.headers().add(name, text.getBytes(UTF_8)));
        var _ = producer.send(kafka);
    }
}
