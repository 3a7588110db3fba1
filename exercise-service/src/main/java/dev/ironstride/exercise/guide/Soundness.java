package dev.ironstride.exercise.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds a guide to its own honesty: whatever is named exists, every claim has its ground, what speaks against a claim stands
 * beside it, and what is cited from memory proves nothing. Exercises are not checked here: an editor may withdraw one.
 */
final class Soundness {

    /** As much as may be said of something that nobody here has read. */
    private static final Set<ClaimStrength> FROM_MEMORY = Set.of(ClaimStrength.WEAK, ClaimStrength.EXPERT_OPINION);

    private final Map<String, Source> sources;
    private final Map<String, Rule> rules;
    private final Map<String, Evidence> known;
    private final List<Evidence> evidence;
    private final List<String> faults = new ArrayList<>();

    private Soundness(Map<String, Source> sources, Map<String, Rule> rules, List<Evidence> evidence) {
        this.sources = sources;
        this.rules = rules;
        this.evidence = evidence;
        this.known = evidence.stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (first, second) -> first));
    }

    /** One sentence for each fault; none if all is well. */
    static List<String> faults(
            Map<String, Source> sources,
            Map<String, Rule> rules,
            List<Evidence> evidence,
            List<Question> questions,
            List<Benefit> benefits) {
        var soundness = new Soundness(sources, rules, evidence);
        soundness.unique(evidence.stream().map(Evidence::id).toList());
        soundness.unique(questions.stream().map(Question::id).toList());
        soundness.unique(benefits.stream().map(Benefit::id).toList());
        evidence.forEach(soundness::check);
        questions.forEach(soundness::check);
        benefits.forEach(soundness::check);
        soundness.everySourceIsCited();
        soundness.allEvidenceIsUsed(questions, benefits);
        return soundness.faults;
    }

    private void check(Evidence one) {
        exist(one.id(), one.sources(), sources.keySet());
        exist(one.id(), one.rules(), rules.keySet());
        exist(one.id(), one.counters(), known.keySet());
        require(!one.counters().contains(one.id()), one.id() + " speaks against itself");
        boolean own = one.strength() == ClaimStrength.OWN_CONSTANT;
        require(own == one.sources().isEmpty(), one.id() + " needs a source, or to be called a choice of our own");
        if (!own && !isRead(one)) {
            require(FROM_MEMORY.contains(one.strength()), one.id() + " claims too much from memory");
            require(one.en().numbers() == null, one.id() + " gives numbers from memory");
        }
    }

    private void check(Question question) {
        var id = question.id();
        exist(id, question.rules(), rules.keySet());
        exist(id, question.evidence(), known.keySet());
        require(
                question.evidence().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .anyMatch(this::isRead),
                id + " rests on nothing that was read");
        shown(id, question.evidence(), question.evidence());
    }

    private void check(Benefit benefit) {
        var id = benefit.id();
        exist(id, benefit.support(), known.keySet());
        exist(id, benefit.against(), known.keySet());
        require(!benefit.support().isEmpty(), id + " has nothing that speaks for it");
        require(
                benefit.support().stream().noneMatch(benefit.against()::contains),
                id + " counts the same evidence for and against");
        shown(id, benefit.support(), benefit.against());
    }

    /** Whoever cites a finding also cites what speaks against it. */
    private void shown(String id, List<String> cited, List<String> beside) {
        evidence.stream()
                .filter(one -> one.counters().stream().anyMatch(cited::contains))
                .filter(one -> !beside.contains(one.id()))
                .forEach(one -> faults.add(id + " does not show " + one.id() + ", which speaks against it"));
    }

    private boolean isRead(Evidence one) {
        return one.sources().stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .anyMatch(source -> source.read() != Reading.MEMORY);
    }

    private void everySourceIsCited() {
        var cited = evidence.stream().flatMap(one -> one.sources().stream()).collect(Collectors.toSet());
        sources.keySet().stream().filter(id -> !cited.contains(id)).forEach(id -> faults.add(id + " is never cited"));
    }

    private void allEvidenceIsUsed(List<Question> questions, List<Benefit> benefits) {
        for (var id : known.keySet()) {
            require(
                    questions.stream().anyMatch(question -> question.evidence().contains(id))
                            || benefits.stream().anyMatch(benefit -> benefit.cites(id)),
                    id + " answers nothing");
        }
    }

    private void unique(List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> faults.add(id + " is there twice"));
    }

    private void exist(String who, Collection<String> named, Set<String> there) {
        unique(List.copyOf(named));
        named.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> faults.add(who + " names " + id + ", which is not there"));
    }

    private void require(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }
}
