package dev.ironstride.exercise.guide;

import dev.ironstride.exercise.catalogue.Exercise;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that the guide knows, in the order in which it is written. What it refuses is what {@link Soundness} finds, so nobody
 * reads a claim whose ground is missing.
 *
 * @param sources by id
 * @param rules by id
 */
public record Guide(
        Map<String, Source> sources,
        Map<String, Rule> rules,
        List<Evidence> evidence,
        List<Question> questions,
        List<Benefit> benefits) {

    /** Refuses what is unsound, naming every fault. */
    public Guide {
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
        benefits = List.copyOf(benefits);
        var faults = Soundness.faults(sources, rules, evidence, questions, benefits);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The guide is not sound: " + String.join("; ", faults));
        }
    }

    /** A source that something cites. */
    public Source source(String id) {
        return Objects.requireNonNull(sources.get(id), id);
    }

    /** A rule that something names. */
    public Rule rule(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    /** Evidence that something rests on. */
    public Evidence evidence(String id) {
        return evidence.stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Ids of what speaks against an evidence. */
    public List<String> against(String id) {
        return evidence.stream()
                .filter(other -> other.counters().contains(id))
                .map(Evidence::id)
                .toList();
    }

    /** Ids of the questions that an evidence helps to answer. */
    public List<String> questionsOn(String id) {
        return questions.stream()
                .filter(question -> question.evidence().contains(id))
                .map(Question::id)
                .toList();
    }

    /** Ids of the benefits that rest on an evidence. */
    public List<String> benefitsOn(String id) {
        return benefits.stream()
                .filter(benefit -> benefit.cites(id))
                .map(Benefit::id)
                .toList();
    }

    /** Ids of the evidence about an exercise. */
    public List<String> evidenceOn(Exercise exercise) {
        return evidence.stream()
                .filter(found -> found.isAbout(exercise))
                .map(Evidence::id)
                .toList();
    }
}
