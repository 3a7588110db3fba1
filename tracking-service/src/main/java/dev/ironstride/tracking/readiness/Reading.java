package dev.ironstride.tracking.readiness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.Source;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.pain.PainReport;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept.
 *
 * @param externalId null for a report that no retry can be recognised by
 * @param told as it was told, with its day, zone and moment; empty once deleted
 * @param toldHash tells a retry from a correction, deleted or not
 * @param edits what the runner corrected by hand, field by field over {@code told}; null removes
 * @param event what follows, as the others were told
 */
record Reading(
        @Nullable String externalId, ObjectNode told, String toldHash, ObjectNode edits, ReadinessReported event) {

    /** A reading at a revision; the report has been checked and placed. */
    static ReadinessReported event(AthleteId athlete, UUID id, long revision, ReadinessRequest report) {
        ReadinessRequest.IllnessReport illness = report.illness();
        return new ReadinessReported(
                athlete.value(),
                id,
                revision,
                FactStatus.ACTIVE,
                Objects.requireNonNull(report.date()),
                ZoneId.of(Objects.requireNonNull(report.timeZone())),
                Objects.requireNonNull(report.reportedAt()),
                report.hrvMillis(),
                report.restingHeartRate(),
                report.sleepMinutes(),
                report.sleepQuality(),
                report.stress(),
                report.fatigue(),
                report.soreness(),
                report.feltIll(),
                illness == null
                        ? null
                        : new ReadinessReported.Illness(
                                known(illness.symptoms()), Boolean.TRUE.equals(illness.onMedication())),
                PainReport.events(report.pain()),
                known(report.warningSigns()),
                new Source(report.provider(), report.device()));
    }

    /** The same report, deleted: nothing of what it said is left but that it was, so that a retry does not revive it. */
    Reading deleted(ObjectNode nothing) {
        return new Reading(
                externalId,
                nothing,
                toldHash,
                nothing,
                new ReadinessReported(
                        event.athleteId(),
                        event.reportId(),
                        event.revision() + 1,
                        FactStatus.DELETED,
                        event.date(),
                        event.timeZone(),
                        event.reportedAt(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        event.source()));
    }

    boolean isDeleted() {
        return event.status() == FactStatus.DELETED;
    }

    /** Entity tag of this revision, with its quotes. */
    String etag() {
        return "\"" + event.revision() + "\"";
    }

    private static <T> List<T> known(@Nullable List<@Nullable T> named) {
        return named == null
                ? List.of()
                : named.stream().map(Objects::requireNonNull).toList();
    }
}
