package dev.ironstride.system.kill;

import static org.awaitility.Awaitility.await;

import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What is under way between the services.
 *
 * @param stack whose
 */
public record Traffic(Stack stack) {
    private static final Map<String, List<String>> READS = Map.of(
            "plan-service",
            List.of("run-logged", "session-completed", "exercise-changed"),
            "tracking-service",
            List.of("athlete-changed", "plan-changed", "exercise-changed"));

    /** Waits until nothing is: every outbox is empty and every consumer has committed all it was given. */
    public void awaitQuiet() {
        awaitQuiet(Duration.ofSeconds(90));
    }

    /** The same with more patience. */
    public void awaitQuiet(Duration patience) {
        await("all events have arrived")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .until(this::isQuiet);
    }

    /** Events of this type whose offset the consumer has committed. */
    long committed(String consumer, String type) throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            return committed(admin, consumer, type).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private boolean isQuiet() throws InterruptedException, ExecutionException {
        for (var database : List.of("exercise", "plan", "tracking")) {
            if (stack.count(database, "select count(*) from outbox") > 0) {
                return false;
            }
        }
        try (var admin = admin()) {
            for (var consumer : READS.entrySet()) {
                for (var type : consumer.getValue()) {
                    var committed = committed(admin, consumer.getKey(), type);
                    if (ends(admin, type).entrySet().stream()
                            .anyMatch(end -> committed.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String consumer, String type)
            throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(consumer).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(offset -> offset.getKey().topic().equals(topic(type)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String type)
            throws InterruptedException, ExecutionException {
        var descriptions =
                admin.describeTopics(Set.of(topic(type))).allTopicNames().get();
        var partitions = descriptions.values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic(type), partition.partition()));
        var latest = partitions.collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.addresses().kafka()));
    }

    private static String topic(String type) {
        return "ironstride." + type + ".v1";
    }
}
