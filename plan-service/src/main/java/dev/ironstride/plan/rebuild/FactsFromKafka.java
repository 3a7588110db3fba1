package dev.ironstride.plan.rebuild;

import dev.ironstride.events.EventType;
import dev.ironstride.kit.inbox.PoisonEvent;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.facts.FactStore;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of facts from their beginning, with a group of its own for each rebuild: the offsets that Kafka keeps for
 * it say where to go on. Facts are stored as the consumer stores them, by newest revision; plans are left alone meanwhile.
 */
@ApplicationScoped
class FactsFromKafka {
    private static final String GROUP = "plan-service-rebuild-";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Records between two notes of progress. */
    private static final int AT_ONCE = 1_000;

    private final Map<String, Object> broker;
    private final PlanTransactions transactions;
    private final FactStore facts;

    FactsFromKafka(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            PlanTransactions transactions,
            FactStore facts) {
        this.broker = broker;
        this.transactions = transactions;
        this.facts = facts;
    }

    /**
     * A stretch of records.
     *
     * @param end whether everything is read that was there when the stretch began
     */
    record Read(long records, long unreadable, long facts, boolean end) {}

    /** What one look at Kafka brought, and where to go on. */
    private record Batch(
            List<ConsumerRecord<String, byte @Nullable []>> records,
            Map<TopicPartition, OffsetAndMetadata> goOn,
            boolean end) {}

    /** Reads the next stretch, stores its facts, then tells Kafka that they were read. */
    Uni<Read> next(Rebuild rebuild) {
        return Uni.createFrom()
                .item(() -> read(rebuild))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(batch -> store(rebuild, batch).call(() -> commit(rebuild, batch)));
    }

    private Uni<Read> store(Rebuild rebuild, Batch batch) {
        var known = new ArrayList<KafkaFact>();
        long unreadable = 0;
        for (var kafka : batch.records()) {
            Optional<KafkaFact> fact = fact(kafka);
            fact.filter(one -> rebuild.athleteId() == null || one.athleteId().equals(rebuild.athleteId()))
                    .ifPresent(known::add);
            unreadable += fact.isEmpty() ? 1 : 0;
        }
        long faults = unreadable;
        var byAthlete = known.stream()
                .collect(Collectors.groupingBy(KafkaFact::athleteId, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(byAthlete.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> store(one.getKey(), one.getValue()))
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .map(stored -> new Read(batch.records().size(), faults, stored, batch.end()));
    }

    private Uni<Long> store(String athleteId, List<KafkaFact> ofAthlete) {
        List<FactStore.Telling> tellings = ofAthlete.stream()
                .map(one -> new FactStore.Telling(one.fact(), one.toldAt()))
                .toList();
        return transactions.of(
                athleteId,
                transaction -> facts.save(transaction, athleteId, tellings).map(Integer::longValue));
    }

    private static Optional<KafkaFact> fact(ConsumerRecord<String, byte @Nullable []> kafka) {
        try {
            return Optional.of(KafkaFact.of(kafka));
        } catch (PoisonEvent unreadable) {
            return Optional.empty(); // the dead letters have it, with the reason
        }
    }

    private Batch read(Rebuild rebuild) {
        try (var consumer = consumer(rebuild)) {
            var partitions = KafkaFact.TOPICS.stream()
                    .map(EventType::topic)
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            var records = new ArrayList<ConsumerRecord<String, byte @Nullable []>>();
            while (records.size() < AT_ONCE && !reached(consumer, ends)) {
                consumer.poll(PATIENCE).forEach(records::add);
            }
            var goOn = new HashMap<TopicPartition, OffsetAndMetadata>();
            partitions.forEach(one -> goOn.put(one, new OffsetAndMetadata(consumer.position(one, PATIENCE))));
            return new Batch(records, goOn, reached(consumer, ends));
        }
    }

    private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    private Uni<Void> commit(Rebuild rebuild, Batch batch) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> {
                    try (var consumer = consumer(rebuild)) {
                        consumer.commitSync(batch.goOn(), PATIENCE);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private KafkaConsumer<String, byte @Nullable []> consumer(Rebuild rebuild) {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP + rebuild.id());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
