package dev.ironstride.tracking.provider.event;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.readiness.ReadinessRequest;
import dev.ironstride.tracking.readiness.Readings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Reports a measured figure, once per day or moment of its provider. */
@ApplicationScoped
class ReadinessIntake {

    private final Outbox outbox;
    private final Readings readings;

    ReadinessIntake(Outbox outbox, Readings readings) {
        this.outbox = outbox;
        this.readings = readings;
    }

    Uni<String> take(AthleteId athlete, Provider provider, Telling.Readiness figure) {
        ReadinessRequest report = new ReadinessRequest(
                figure.key(),
                new ReadinessRequest.Origin(provider.slug(), null),
                figure.day(),
                null,
                figure.at(),
                figure.hrvMillis(),
                figure.restingHeartRate(),
                figure.sleepMinutes(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return outbox.transaction(transaction -> readings.tell(transaction, athlete, report))
                .map(told -> "readiness-" + told.outcome().name().toLowerCase(Locale.ROOT))
                .onFailure(ProblemException.class)
                .recoverWithItem("unreadable");
    }
}
