package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.guide.ClaimStrength;
import dev.ironstride.exercise.guide.Evidence;
import dev.ironstride.exercise.guide.Guide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is known, with its sources and whatever is linked to it. */
@Schema(name = "GuideEvidence")
record EvidenceView(
        String id,

        @Schema(description = "how much may be said on it; OWN_CONSTANT: a setting of ours that no study gives")
        ClaimStrength strength,

        String finding,

        @Schema(description = "in whom") String population,

        @Schema(description = "how many took part; null if our notes do not say", nullable = true) @Nullable
        Integer people,

        @Schema(description = "as read; null if none were", nullable = true) @Nullable
        String numbers,

        @Schema(description = "none only for a setting of ours")
        List<SourceView> sources,

        @Schema(description = "ids of the evidence it speaks against")
        List<String> counters,

        @Schema(description = "ids of the evidence that speaks against it")
        List<String> counteredBy,

        List<RuleView> rules,

        @Schema(description = "every exercise of these patterns names it")
        List<Pattern> patterns,

        @Schema(description = "single exercises that name it")
        List<String> exercises,

        @Schema(description = "ids of the questions it helps to answer")
        List<String> questions,

        @Schema(description = "ids of the benefits that rest on it, for or against")
        List<String> benefits) {

    static EvidenceView of(Guide guide, Evidence evidence, Language language) {
        var words = evidence.in(language);
        var id = evidence.id();
        return new EvidenceView(
                id,
                evidence.strength(),
                words.finding(),
                words.population(),
                evidence.people(),
                words.numbers(),
                SourceView.of(guide, evidence.sources()),
                evidence.counters(),
                guide.against(id),
                RuleView.of(guide, evidence.rules(), language),
                evidence.patterns().stream().sorted().toList(),
                evidence.exercises(),
                guide.questionsOn(id),
                guide.benefitsOn(id));
    }
}
