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
 * once, which is right because f looks at facts and not at their arrival. Some athletes share a transaction (ADR 38). One bad
 * record goes to the dead letters by itself.
 */
@ApplicationScoped
public class FactBatches {
    static final String CONSUMER = "plan-service";

    /** Athletes in one transaction: beginning and committing one costs Postgres as much as an athlete's share of it. */
    private static final int TOGETHER = 8;

    /** Transactions of one batch at a time; with {@link BatchWindow#MOST} and three channels they leave connections for people. */
    static final int SIDE_BY_SIDE = 2;

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
    private record Told(KafkaRecord<String, byte @Nullable []> kafka, UUID eventId, FactStore.Telling telling) {}

    /** Readable records of one athlete, as they came. */
    private record OfAthlete(String athleteId, List<Told> told) {}

    /** Somebody else is at work on one of several athletes. */
    private static final class NotTheirTurn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Applies every record of a batch, sends those that cannot be kept to the dead letters, and only then acknowledges: of a
     * batch the connector knows the last record of each partition alone, so acknowledging that one commits all before it.
     */
    <E extends IronstrideEvent> Uni<Void> apply(
            KafkaRecordBatch<String, byte @Nullable []> batch, Class<E> type, Function<E, FactRow> fact) {
        Map<String, OfAthlete> byAthlete = new LinkedHashMap<>();
        Map<KafkaRecord<?, ?>, Throwable> dead = Collections.synchronizedMap(new IdentityHashMap<>());
        for (KafkaRecord<String, byte @Nullable []> kafka : batch) {
            try {
                EventFrom<E> event = EventFrom.kafka(received(kafka), type);
                byAthlete
                        .computeIfAbsent(event.data().key(), key -> new OfAthlete(key, new ArrayList<>()))
                        .told()
                        .add(new Told(
                                kafka, event.id(), new FactStore.Telling(fact.apply(event.data()), event.time())));
            } catch (RuntimeException poison) {
                dead.put(kafka, poison);
            }
        }
        return Multi.createFrom()
                .iterable(byAthlete.values())
                .group()
                .intoLists()
                .of(TOGETHER)
                .onItem()
                .transformToUni(group -> apply(group, dead))
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

    private Uni<Void> apply(List<OfAthlete> group, Map<KafkaRecord<?, ?>, Throwable> dead) {
        return together(group).onFailure().recoverWithUni(failure -> apart(group, failure, dead));
    }

    /** One of them cannot be kept, or has to wait: in smaller parts, so that it is that one alone. */
    private Uni<Void> apart(List<OfAthlete> group, Throwable failure, Map<KafkaRecord<?, ?>, Throwable> dead) {
        List<OfAthlete> parts = parts(group);
        if (parts.size() == 1) {
            dead.put(parts.getFirst().told().getFirst().kafka(), failure);
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUni(part -> apply(List.of(part), dead))
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Each athlete of several, or each record of one; a single part is one record, and no smaller. */
    private static List<OfAthlete> parts(List<OfAthlete> group) {
        return group.size() > 1
                ? group
                : group.getFirst().told().stream()
                        .map(one -> new OfAthlete(group.getFirst().athleteId(), List.of(one)))
                        .toList();
    }

    private Uni<Void> together(List<OfAthlete> group) {
        List<UUID> ids = group.stream()
                .flatMap(of -> of.told().stream())
                .map(Told::eventId)
                .toList();
        List<String> athletes = group.stream().map(OfAthlete::athleteId).toList();
        return inbox.consumeAll(
                        CONSUMER,
                        ids,
                        transaction -> turns(transaction, athletes),
                        (transaction, fresh) -> Uni.join()
                                .all(group.stream()
                                        .map(of -> adjust(transaction, of, fresh))
                                        .toList())
                                // All of them, also after a failure: none may still be at work when the transaction
                                // ends.
                                .andCollectFailures()
                                .replaceWithVoid())
                .invoke(happened -> {
                    if (happened) {
                        athletes.forEach(transactions::announce);
                    }
                })
                .replaceWithVoid();
    }

    /** One waits for its turn; of several none waits, because all would wait with it. */
    private static Uni<Void> turns(SqlConnection transaction, List<String> athletes) {
        return athletes.size() == 1
                ? AthleteLock.take(transaction, athletes.getFirst())
                : AthleteLock.takeAll(transaction, athletes)
                        .onItem()
                        .transformToUni(free -> free
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(new NotTheirTurn()));
    }

    private Uni<Void> adjust(SqlConnection transaction, OfAthlete of, Set<UUID> fresh) {
        return adjustment
                .runAfter(keep(transaction, of.athleteId(), of.told(), fresh), transaction, of.athleteId())
                .replaceWithVoid();
    }

    private Uni<Boolean> keep(SqlConnection transaction, String athleteId, List<Told> told, Set<UUID> fresh) {
        return facts.save(
                        transaction,
                        athleteId,
                        told.stream()
                                .filter(one -> fresh.contains(one.eventId()))
                                .map(Told::telling)
                                .toList())
                .map(changed -> changed > 0);
    }
}
