package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Guide;
import dev.ironstride.exercise.guide.Question;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question with its answer and where the answer comes from. */
@Schema(name = "GuideQuestion")
record QuestionView(
        String id,
        String question,

        @Schema(description = "the answer in one sentence") String brief,

        @Schema(description = "the answer with its reasons, in paragraphs")
        List<String> answer,

        @Schema(description = "rules of the planner that put it into practice")
        List<RuleView> rules,

        @Schema(description = "ids of exercises that show it")
        List<String> exercises,

        @Schema(description = "ids of what it rests on, counter-evidence included")
        List<String> evidence,

        List<SourceView> sources) {

    static QuestionView of(Guide guide, Question question, Language language) {
        var words = question.in(language);
        return new QuestionView(
                question.id(),
                words.question(),
                words.brief(),
                words.answer(),
                RuleView.of(guide, question.rules(), language),
                question.exercises(),
                question.evidence(),
                SourceView.of(
                        guide,
                        question.evidence().stream()
                                .flatMap(id -> guide.evidence(id).sources().stream())
                                .toList()));
    }
}
