package dev.ironstride.plan.adjustment;

import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.events.EventFrom;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.facts.FactStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whatever waits in Kafka is taken together: all that is new about one athlete is kept in one transaction and moves the plan
 * once, which is right because f looks at facts and not at their arrival. Athletes go side by side, each in the order of the
 * topic. One bad record goes to the dead letters by itself.
 */
@ApplicationScoped
public class FactBatches {
    static final String CONSUMER = "plan-service";

    /** Athletes at a time: half of the connections, the others are for people. */
    private static final int SIDE_BY_SIDE = 8;

    /** Facts under way to Postgres at a time, on one connection; their order does not matter, the newest revision stays. */
    private static final int PIPELINED = 32;

    private final Inbox inbox;
    private final FactStore facts;
    private final Adjustment adjustment;
    private final PlanTransactions transactions;

    FactBatches(Inbox inbox, FactStore facts, Adjustment adjustment, PlanTransactions transactions) {
        this.inbox = inbox;
        this.facts = facts;
        this.adjustment = adjustment;
        this.transactions = transactions;
    }

    /** A readable record. */
    private record Told(KafkaRecord<String, byte @Nullable []> kafka, UUID eventId, Instant at, FactRow fact) {}

    /**
     * Applies every record of a batch, sends those that cannot be kept to the dead letters, and only then acknowledges: of a
     * batch the connector knows the last record of each partition alone, so acknowledging that one commits all before it.
     */
    <E extends IronstrideEvent> Uni<Void> apply(
            KafkaRecordBatch<String, byte @Nullable []> batch, Class<E> type, Function<E, FactRow> fact) {
        Map<String, List<Told>> byAthlete = new LinkedHashMap<>();
        Map<KafkaRecord<?, ?>, Throwable> dead = Collections.synchronizedMap(new IdentityHashMap<>());
        for (KafkaRecord<String, byte @Nullable []> kafka : batch) {
            try {
                EventFrom<E> event = EventFrom.kafka(received(kafka), type);
                byAthlete
                        .computeIfAbsent(event.data().key(), key -> new ArrayList<>())
                        .add(new Told(kafka, event.id(), event.time(), fact.apply(event.data())));
            } catch (RuntimeException poison) {
                dead.put(kafka, poison);
            }
        }
        return Multi.createFrom()
                .iterable(byAthlete.entrySet())
                .onItem()
                .transformToUni(entry -> apply(entry.getKey(), entry.getValue(), dead))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .chain(() -> setAside(batch, dead))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()));
    }

    /** One after the other as they came: with the last of a partition all before it are acknowledged. */
    private static Uni<Void> setAside(
            KafkaRecordBatch<String, byte @Nullable []> batch, Map<KafkaRecord<?, ?>, Throwable> dead) {
        return Multi.createFrom()
                .iterable(batch)
                .filter(dead::containsKey)
                .onItem()
                .transformToUniAndConcatenate(kafka ->
                        Uni.createFrom().completionStage(() -> kafka.nack(Objects.requireNonNull(dead.get(kafka)))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** The record as it came: the metadata of this channel's records is of their own types. */
    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte @Nullable []> received(KafkaRecord<String, byte @Nullable []> kafka) {
        IncomingKafkaRecordMetadata<String, byte @Nullable []> metadata =
                kafka.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }

    private Uni<Void> apply(String athleteId, List<Told> told, Map<KafkaRecord<?, ?>, Throwable> dead) {
        return together(athleteId, told)
                // One of them cannot be kept: each by itself, so that only that one is set aside.
                .onFailure()
                .recoverWithUni(failure -> told.size() == 1
                        ? Uni.createFrom()
                                .voidItem()
                                .invoke(() -> dead.put(told.getFirst().kafka(), failure))
                        : Multi.createFrom()
                                .iterable(told)
                                .onItem()
                                .transformToUniAndConcatenate(one -> apply(athleteId, List.of(one), dead))
                                .collect()
                                .asList()
                                .replaceWithVoid());
    }

    private Uni<Void> together(String athleteId, List<Told> told) {
        List<UUID> ids = told.stream().map(Told::eventId).toList();
        return inbox.consumeAll(
                        CONSUMER,
                        ids,
                        (transaction, fresh) -> AthleteLock.take(transaction, athleteId)
                                .chain(() -> keep(transaction, athleteId, told, fresh))
                                .chain(newer -> newer
                                        ? adjustment.run(transaction, athleteId).replaceWithVoid()
                                        : Uni.createFrom().voidItem()))
                .invoke(happened -> {
                    if (happened) {
                        transactions.announce(athleteId);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> keep(SqlConnection transaction, String athleteId, List<Told> told, Set<UUID> fresh) {
        return Multi.createFrom()
                .iterable(told)
                .filter(one -> fresh.contains(one.eventId()))
                .onItem()
                .transformToUni(one -> facts.save(transaction, athleteId, one.fact(), one.at()))
                .merge(PIPELINED)
                .collect()
                .asList()
                .map(saved -> saved.contains(true));
    }
}
