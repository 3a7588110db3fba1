package dev.ironstride.tracking.run;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.Source;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.load.RunLoad;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunClassification;
import dev.ironstride.tracking.runclass.RunClassifier;
import dev.ironstride.tracking.runclass.RunContext;
import java.time.Instant;
import java.util.UUID;

/** A run as it stands at a revision. */
record Run(
        AthleteId athlete,
        UUID id,
        long revision,
        FactStatus status,
        String provider,
        String externalId,
        RunDetails details,
        RunClassification meaning,
        Load load) {

    /** A run, classified and weighed. */
    static Run understood(
            AthleteId athlete,
            UUID id,
            long revision,
            String provider,
            String externalId,
            RunDetails details,
            Effort effort,
            RunContext context) {
        RunClassification meaning = RunClassifier.classify(details.facts(effort), context);
        Load load = RunLoad.of(details.rpe(), details.durationSeconds(), meaning.runClass(), meaning.downhill());
        return new Run(athlete, id, revision, FactStatus.ACTIVE, provider, externalId, details, meaning, load);
    }

    /** The same run, deleted. */
    Run deleted() {
        return new Run(athlete, id, revision + 1, FactStatus.DELETED, provider, externalId, details, meaning, load);
    }

    Instant endedAt() {
        return details.startedAt().plusSeconds(details.durationSeconds());
    }

    /** Entity tag of this revision, with its quotes. */
    String etag() {
        return "\"" + revision + "\"";
    }

    RunLogged event() {
        return new RunLogged(
                athlete.value(),
                id,
                revision,
                status,
                details.startedAt(),
                endedAt(),
                details.timeZone(),
                details.type().name(),
                details.durationSeconds(),
                details.movingSeconds(),
                details.distanceMetres(),
                details.ascentMetres(),
                details.descentMetres(),
                details.averageHeartRate(),
                details.maxHeartRate(),
                details.rpe(),
                meaning.runClass(),
                meaning.longRun(),
                meaning.downhill(),
                meaning.basis(),
                load,
                new Source(provider, details.device()));
    }
}
