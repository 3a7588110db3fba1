package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Guide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of the planner in one sentence. */
@Schema(name = "GuideRule")
record RuleView(
        @Schema(description = "as decisions of the plan name it")
        String id,

        String text) {

    static List<RuleView> of(Guide guide, List<String> ids, Language language) {
        return ids.stream()
                .map(id -> new RuleView(id, guide.rule(id).in(language)))
                .toList();
    }
}
