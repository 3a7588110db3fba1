package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Fault;
import dev.ironstride.exercise.catalogue.Soundness;
import dev.ironstride.exercise.store.Visibility;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a change leaves the catalogue sound. */
final class Checks {

    private Checks() {}

    /**
     * The exercises that name one that is to be withdrawn, as they are without it. Refuses with 409 {@code still-linked} if
     * their links are not to be removed, and {@code not-sound} if the catalogue cannot do without it.
     */
    static List<Exercise> withoutLinks(List<Exercise> active, String id, boolean removeLinks) {
        var named = active.stream().filter(other -> Unlinked.names(other, id)).toList();
        if (!named.isEmpty() && !removeLinks) {
            throw new ProblemException(Problem.of(
                            409,
                            "still-linked",
                            "Other exercises still name it",
                            "Change those first, or send links=remove to take it out of all of them at once.")
                    .withErrors(named.stream()
                            .flatMap(other -> Unlinked.fields(other, id).stream())
                            .toList()));
        }
        var relinked = named.stream().map(other -> Unlinked.from(other, id)).toList();
        var changed = relinked.stream().collect(Collectors.toMap(Exercise::id, Function.identity()));
        var after = active.stream()
                .filter(other -> !other.id().equals(id))
                .map(other -> changed.getOrDefault(other.id(), other))
                .toList();
        var faults = Soundness.afterChange(active, after, id);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(
                            409,
                            "not-sound",
                            "The catalogue cannot do without it",
                            "First make another exercise that takes its place.")
                    .withErrors(errors(faults, id)));
        }
        return relinked;
    }

    /** Reads what somebody sends; refuses with 400, naming everything that is wrong with it or with the catalogue then. */
    static Proposal proposal(
            Fields fields,
            @Nullable String id,
            @Nullable Exercise before,
            List<Exercise> active,
            Visibility visibility,
            List<FieldError> faults) {
        var known = active.stream().map(Exercise::id).collect(Collectors.toSet());
        var proposal = ExerciseForm.read(fields, id, before, known, faults);
        proposal.ifPresent(sound -> faults.addAll(unsound(sound.exercise(), active, visibility)));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(faults)));
        }
        return proposal.orElseThrow();
    }

    /** A private exercise names the catalogue but is no part of it. */
    private static List<FieldError> unsound(Exercise exercise, List<Exercise> active, Visibility visibility) {
        var after = Stream.concat(
                        active.stream().filter(other -> !other.id().equals(exercise.id())), Stream.of(exercise))
                .toList();
        var faults = Soundness.afterChange(active, after, exercise.id()).stream()
                .filter(fault -> visibility == Visibility.PUBLIC
                        || (fault.exerciseId().equals(exercise.id())
                                && !fault.field().equals("aliases")))
                .toList();
        return errors(faults, exercise.id());
    }

    private static List<FieldError> errors(Collection<Fault> faults, String id) {
        return faults.stream()
                .map(fault -> new FieldError(
                        fault.exerciseId().equals(id) || fault.exerciseId().isEmpty()
                                ? fault.field()
                                : fault.exerciseId() + "." + fault.field(),
                        fault.message()))
                .toList();
    }
}
