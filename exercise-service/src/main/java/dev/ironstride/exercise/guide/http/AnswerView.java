package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Guide;
import dev.ironstride.exercise.guide.Question;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question with its answer and all that stands behind it. */
@Schema(name = "GuideAnswer")
record AnswerView(
        @Schema(description = "what it is written in, for whoever reads it aloud")
        String language,

        String id,
        String question,

        @Schema(description = "the answer in one sentence") String brief,

        @Schema(description = "the answer with its reasons, in paragraphs")
        List<String> answer,

        @Schema(description = "rules of the planner that put it into practice")
        List<RuleView> rules,

        @Schema(description = "ids of exercises that show it")
        List<String> exercises,

        @Schema(description = "what it rests on; whatever speaks against a part of it is in here too")
        List<EvidenceView> evidence) {

    static AnswerView of(Guide guide, Question question, Language language) {
        var words = question.in(language);
        return new AnswerView(
                language.tag(),
                question.id(),
                words.question(),
                words.brief(),
                words.answer(),
                RuleView.of(guide, question.rules(), language),
                question.exercises(),
                question.evidence().stream()
                        .map(id -> EvidenceView.of(guide, guide.evidence(id), language))
                        .toList());
    }
}
