package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Evidence;
import dev.ironstride.exercise.guide.Guide;
import dev.ironstride.exercise.guide.GuideFiles;
import dev.ironstride.exercise.guide.Question;
import dev.ironstride.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every answer about the guide in every language, ready to be sent. */
@ApplicationScoped
class GuidePages {

    private final Map<Language, Pages> pages;

    private record Pages(
            Rendered guide, Map<String, Rendered> questions, Rendered allEvidence, Map<String, Rendered> evidence) {}

    GuidePages(ConditionalAnswer answer) {
        var guide = GuideFiles.guide();
        pages = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> pages(answer, guide, language)));
    }

    Rendered guide(Language language) {
        return of(language).guide();
    }

    /** Refuses with 404 what nobody asks. */
    Rendered question(String id, Language language) {
        return found(of(language).questions().get(id));
    }

    Rendered evidence(Language language) {
        return of(language).allEvidence();
    }

    /** Refuses with 404 what there is not. */
    Rendered evidence(String id, Language language) {
        return found(of(language).evidence().get(id));
    }

    private Pages of(Language language) {
        return Objects.requireNonNull(pages.get(language));
    }

    private static Rendered found(@Nullable Rendered page) {
        if (page == null) {
            throw ProblemException.notFound();
        }
        return page;
    }

    private static Pages pages(ConditionalAnswer answer, Guide guide, Language language) {
        return new Pages(
                answer.render(GuideView.of(guide, language), language),
                each(
                        guide.questions(),
                        Question::id,
                        question -> answer.render(AnswerView.of(guide, question, language), language)),
                answer.render(EvidenceList.of(guide, language), language),
                each(
                        guide.evidence(),
                        Evidence::id,
                        evidence -> answer.render(EvidenceView.of(guide, evidence, language), language)));
    }

    private static <T> Map<String, Rendered> each(
            List<T> items, Function<T, String> id, Function<T, Rendered> rendering) {
        return items.stream().collect(Collectors.toUnmodifiableMap(id, rendering));
    }
}
