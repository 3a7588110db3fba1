package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.guide.Guide;
import dev.ironstride.exercise.guide.Reading;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as the API says it. */
@Schema(name = "GuideSource")
record SourceView(
        String id,
        String citation,

        @Schema(description = "where it was read; null if the citation says it", nullable = true) @Nullable
        String seen,

        @Schema(description = "how far it was read; MEMORY: cited from memory, to be verified")
        Reading read) {

    static List<SourceView> of(Guide guide, List<String> ids) {
        return ids.stream().distinct().map(id -> of(guide, id)).toList();
    }

    private static SourceView of(Guide guide, String id) {
        var source = guide.source(id);
        return new SourceView(id, source.citation(), source.seen(), source.read());
    }
}
