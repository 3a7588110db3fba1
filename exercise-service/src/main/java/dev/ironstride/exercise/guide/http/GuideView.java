package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Guide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole guide but for the evidence itself. */
@Schema(name = "Guide")
record GuideView(
        @Schema(description = "what it is written in, for whoever reads it aloud")
        String language,

        List<QuestionView> questions,
        List<BenefitView> benefits) {

    static GuideView of(Guide guide, Language language) {
        return new GuideView(
                language.tag(),
                guide.questions().stream()
                        .map(question -> QuestionView.of(guide, question, language))
                        .toList(),
                BenefitView.of(guide, language));
    }
}
