package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ironstride.tracking.merge.Merged;
import dev.ironstride.tracking.merge.RunRecord;
import dev.ironstride.tracking.merge.SourceRank;
import dev.ironstride.tracking.merge.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says where a run came from. */
@ApplicationScoped
class RunExplanation {

    /** The rule that makes records one run (docs/adr/0029). */
    static final String RULE = "overlap>=" + Window.SHARED_PERCENT + "%";

    private static final String RUNNER = "runner";

    private final RunMerge merge;
    private final RunJson json;

    RunExplanation(RunMerge merge, RunJson json) {
        this.merge = merge;
        this.json = json;
    }

    RunDetail detail(ShownRun run, List<SourceRecord> records, List<Run> parted) {
        Standing standing = merge.standing(records);
        Map<UUID, SourceRecord> byId =
                records.stream().collect(Collectors.toMap(SourceRecord::id, Function.identity()));
        List<RunSource> sources = standing.merged().records().stream()
                .map(record -> source(Objects.requireNonNull(byId.get(record.id()))))
                .toList();
        return new RunDetail(
                run.view(),
                sources,
                sources.size() == 1 ? null : merge(standing),
                parted.stream().map(RunView::of).toList());
    }

    private RunSource source(SourceRecord record) {
        try {
            return new RunSource(
                    record.id(),
                    record.origin().provider(),
                    record.origin().externalId(),
                    record.origin().device(),
                    SourceRank.of(record.origin().provider()),
                    json.merged(record.told(), json.none()));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RunMergeView merge(Standing standing) {
        Merged merged = standing.merged();
        Map<String, RunMergeView.FieldSource> fields = new LinkedHashMap<>();
        merged.from().forEach((field, record) -> fields.put(field, from(record)));
        standing.edits()
                .fieldNames()
                .forEachRemaining(field -> fields.put(field, new RunMergeView.FieldSource(RUNNER, null)));
        return new RunMergeView(RULE, text(merged), fields);
    }

    private static RunMergeView.FieldSource from(RunRecord record) {
        return new RunMergeView.FieldSource(record.origin().provider(), record.id());
    }

    private static String text(Merged merged) {
        List<String> names = merged.records().stream()
                .map(record -> record.origin().provider())
                .toList();
        return "%s and %s tell of the same time, so this counts as one run. Where they differ, %s comes first. If these were two runs, split them."
                .formatted(String.join(", ", names.subList(0, names.size() - 1)), names.getLast(), names.getFirst());
    }
}
