package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.tracking.merge.Figures;
import dev.ironstride.tracking.merge.Merged;
import dev.ironstride.tracking.merge.Merging;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.RunRecord;
import dev.ironstride.tracking.runclass.Effort;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Between runs as they are told and as they are merged. */
@ApplicationScoped
class RunMerge {

    private final RunJson json;

    RunMerge(RunJson json) {
        this.json = json;
    }

    /** What a run is by its living records, at least one. */
    Standing standing(Collection<SourceRecord> records) {
        Map<UUID, SourceRecord> byId =
                records.stream().collect(Collectors.toMap(SourceRecord::id, Function.identity()));
        Merged merged = Merging.of(records.stream().map(this::record).toList());
        List<SourceRecord> ranked = merged.records().stream()
                .map(record -> Objects.requireNonNull(byId.get(record.id())))
                .toList();
        SourceRecord best = ranked.getFirst();
        if (ranked.size() == 1) {
            return new Standing(best.origin(), best.told(), best.edits(), best.effort(), best.zone(), merged);
        }
        ObjectNode edits = json.none();
        ranked.reversed().forEach(record -> edits.setAll(record.edits()));
        Figures figures = merged.figures();
        return new Standing(
                best.origin(), json.tree(request(merged)), edits, figures.effort(), figures.timeZone(), merged);
    }

    /** A record with its figures as told; its time is the corrected one. */
    RunRecord record(SourceRecord record) {
        return new RunRecord(
                record.id(), record.origin(), record.window(), figures(told(record), record.zone(), record.effort()));
    }

    private RunRequest told(SourceRecord record) {
        try {
            return json.merged(record.told(), json.none());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Figures figures(RunRequest told, ZoneId zone, Effort effort) {
        RunDetails details = RunDetails.of(told, zone);
        return new Figures(
                details.type(),
                details.startedAt(),
                details.timeZone(),
                details.durationSeconds(),
                details.movingSeconds(),
                details.distanceMetres(),
                details.ascentMetres(),
                details.descentMetres(),
                details.averageHeartRate(),
                details.maxHeartRate(),
                details.rpe(),
                details.tags(),
                effort);
    }

    private static RunRequest request(Merged merged) {
        Figures run = merged.figures();
        Origin lead = merged.lead().origin();
        return new RunRequest(
                        lead.externalId(),
                        new RunRequest.Origin(lead.provider(), lead.device()),
                        run.type(),
                        run.startedAt(),
                        // The zone is handed on beside it: not every zone that a watch is in has a name.
                        null,
                        run.durationSeconds(),
                        run.movingSeconds(),
                        run.distanceMetres(),
                        run.ascentMetres(),
                        run.descentMetres(),
                        run.averageHeartRate(),
                        run.maxHeartRate(),
                        run.rpe(),
                        run.tags())
                .normalised();
    }
}
