package dev.ironstride.plan.adjustment;

import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.plan.facts.FactRow;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * What tracking-service says that happened: the fact, the plan it moves and the news of it are committed together, once,
 * whatever the broker repeats. A run may come before its athlete has a profile or a plan; then it waits here.
 */
@ApplicationScoped
public class FactConsumer {
    private final FactBatches batches;
    private final BatchWindow runs = new BatchWindow();
    private final BatchWindow sessions = new BatchWindow();
    private final BatchWindow reports = new BatchWindow();

    FactConsumer(FactBatches batches) {
        this.batches = batches;
    }

    /** Runs were logged, corrected or deleted. */
    @Incoming("run-logged")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> runsLogged(KafkaRecordBatch<String, byte @Nullable []> batch) {
        return runs.start(batches.apply(batch, RunLogged.class, FactRow::run));
    }

    /** Strength sessions ended, or their records were corrected or deleted. */
    @Incoming("session-completed")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> sessionsCompleted(KafkaRecordBatch<String, byte @Nullable []> batch) {
        return sessions.start(batches.apply(batch, SessionCompleted.class, FactRow::session));
    }

    /** Runners or devices told how the runners are, or reports were corrected or deleted. */
    @Incoming("readiness-reported")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> readinessReported(KafkaRecordBatch<String, byte @Nullable []> batch) {
        return reports.start(batches.apply(batch, ReadinessReported.class, FactRow::readiness));
    }
}
