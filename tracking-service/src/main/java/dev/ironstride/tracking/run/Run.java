package dev.ironstride.tracking.run;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.Source;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.load.RunLoad;
import dev.ironstride.tracking.runclass.RunClassification;
import dev.ironstride.tracking.runclass.RunClassifier;
import dev.ironstride.tracking.runclass.RunContext;
import dev.ironstride.tracking.understanding.Measured;
import dev.ironstride.tracking.understanding.RunFigures;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import dev.ironstride.tracking.understanding.UsedAnchors;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands at a revision.
 *
 * @param provider who told it; of several, the best (docs/adr/0029)
 * @param externalId that provider's id
 */
record Run(
        AthleteId athlete,
        UUID id,
        long revision,
        FactStatus status,
        String provider,
        String externalId,
        RunDetails details,
        RunClassification meaning,
        Load load,
        Measured measured) {

    /** A run, classified and weighed. */
    static Run understood(
            AthleteId athlete,
            UUID id,
            long revision,
            String provider,
            String externalId,
            RunDetails details,
            Measured measured,
            @Nullable Double medianSeconds,
            @Nullable RunClass planned) {
        UsedAnchors anchors = measured.against().on(details.localDay());
        RunClassification meaning = anchors.withOrigin(RunClassifier.classify(
                details.facts(measured.effort()), new RunContext(anchors.forClass(), medianSeconds, planned)));
        Load load = RunLoad.of(details.rpe(), details.durationSeconds(), meaning.runClass(), meaning.downhill());
        return new Run(
                athlete, id, revision, FactStatus.ACTIVE, provider, externalId, details, meaning, load, measured);
    }

    /**
     * This run against other anchors: the next revision, or this one if it comes to the same. What the anchors do not
     * change, such as a class that was planned, stays as it was.
     */
    Run against(RunnerAnchors anchors, @Nullable Double medianSeconds, @Nullable RunClass planned) {
        Run before = with(measured, medianSeconds, planned);
        Run after = with(new Measured(measured.effort(), anchors), medianSeconds, planned);
        if (after.figures().saysTheSameAs(before.figures()) && after.meaning.equals(before.meaning)) {
            return this;
        }
        boolean reclassed = !after.meaning.equals(before.meaning);
        return new Run(
                athlete,
                id,
                after.revision,
                status,
                provider,
                externalId,
                details,
                reclassed ? after.meaning : meaning,
                reclassed ? after.load : load,
                after.measured);
    }

    private Run with(Measured other, @Nullable Double medianSeconds, @Nullable RunClass planned) {
        return understood(athlete, id, revision + 1, provider, externalId, details, other, medianSeconds, planned);
    }

    /** What it comes to, against the anchors it was read with; once its recording was let go of, what it came to then. */
    RunFigures figures() {
        RunFigures kept = measured.kept();
        return kept == null
                ? RunFigures.of(
                        details.facts(measured.effort()), measured.against().on(details.localDay()))
                : kept;
    }

    /** Whether its recording was let go of. */
    boolean recordingGone() {
        return measured.kept() != null;
    }

    /** The same run, deleted. */
    Run deleted() {
        return as(revision + 1, FactStatus.DELETED);
    }

    /** The same figures at another revision. */
    Run as(long atRevision, FactStatus withStatus) {
        return new Run(athlete, id, atRevision, withStatus, provider, externalId, details, meaning, load, measured);
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
