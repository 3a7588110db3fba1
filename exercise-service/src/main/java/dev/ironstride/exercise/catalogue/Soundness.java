package dev.ironstride.exercise.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the catalogue as a whole has to be, as values: what an editor is told before a change is taken. It asks for
 * more than {@link Catalogue}, which any set of exercises can be.
 */
public final class Soundness {

    private static final Set<Equipment> GYM = EnumSet.of(Equipment.CABLE, Equipment.MACHINE, Equipment.BARBELL);

    private final Map<String, Exercise> all = new LinkedHashMap<>();

    private Soundness(Collection<Exercise> exercises) {
        exercises.forEach(exercise -> all.put(exercise.id(), exercise));
    }

    /** The faults of the whole. */
    public static Set<Fault> faults(Collection<Exercise> exercises) {
        var whole = new Soundness(exercises);
        var faults = new LinkedHashSet<Fault>();
        whole.all.values().forEach(exercise -> faults.addAll(whole.of(exercise)));
        faults.addAll(whole.namesTakenTwice());
        faults.addAll(whole.patternsNobodyCanBegin());
        return faults;
    }

    /**
     * The faults that a change brings or leaves in what it touches. Faults of others that were there before are not the
     * editor's: a change of the files may have left a link to an exercise that an editor withdrew.
     *
     * @param changed id of what was changed
     */
    public static List<Fault> afterChange(Collection<Exercise> before, Collection<Exercise> after, String changed) {
        var known = faults(before);
        return faults(after).stream()
                .filter(fault -> fault.exerciseId().equals(changed) || !known.contains(fault))
                .toList();
    }

    private List<Fault> of(Exercise exercise) {
        var faults = new ArrayList<>(new Links(exercise, all).faults());
        faults.addAll(gymOnly(exercise));
        faults.addAll(wrongProgressions(exercise));
        faults.addAll(wrongGrades(exercise));
        return faults;
    }

    /** Nobody needs a gym: for whatever a gym offers, there is a band, the body and a dumbbell. */
    private static List<Fault> gymOnly(Exercise exercise) {
        if (exercise.equipment().stream().flatMap(List::stream).noneMatch(GYM::contains)) {
            return List.of();
        }
        var substitutes = exercise.substitutes();
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put(Links.BAND, substitutes.band());
        kinds.put(Links.BODYWEIGHT, substitutes.bodyweight());
        kinds.put(Links.DUMBBELL, substitutes.dumbbell());
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().isEmpty())
                .map(kind -> new Fault(exercise.id(), kind.getKey(), "must name one, because not everybody has a gym"))
                .toList();
    }

    private List<Fault> wrongProgressions(Exercise exercise) {
        var faults = new ArrayList<Fault>();
        for (var id : exercise.progressions()) {
            var next = all.get(id);
            if (next != null && next.level() < exercise.level()) {
                faults.add(new Fault(exercise.id(), Links.PROGRESSIONS, "names " + id + ", which has a lower level"));
            }
            if (!id.equals(exercise.id()) && leadsTo(id, exercise.id(), new HashSet<>())) {
                faults.add(new Fault(exercise.id(), Links.PROGRESSIONS, "names " + id + ", which leads back to it"));
            }
        }
        return faults;
    }

    private boolean leadsTo(String from, String to, Set<String> seen) {
        var exercise = all.get(from);
        return exercise != null
                && seen.add(from)
                && exercise.progressions().stream().anyMatch(id -> id.equals(to) || leadsTo(id, to, seen));
    }

    private static List<Fault> wrongGrades(Exercise exercise) {
        var grades = exercise.loading().tissues().values();
        boolean mobility = exercise.pattern() == Pattern.MB;
        if (mobility && grades.stream().anyMatch(grade -> grade > 0)) {
            return List.of(new Fault(exercise.id(), "tissues", "must all be 0: mobility loads nothing"));
        }
        if (!mobility && grades.stream().allMatch(grade -> grade == 0)) {
            return List.of(new Fault(exercise.id(), "tissues", "must hold one of at least 1"));
        }
        return List.of();
    }

    private List<Fault> namesTakenTwice() {
        var owners = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        for (var exercise : all.values()) {
            names(exercise).forEach(name -> {
                var owner = owners.putIfAbsent(name, exercise.id());
                if (owner != null) {
                    faults.add(new Fault(
                            exercise.id(), "aliases", "hold \"" + name + "\", which " + owner + " is called"));
                }
            });
        }
        return faults;
    }

    private static Stream<String> names(Exercise exercise) {
        return Arrays.stream(Language.values())
                .map(exercise::words)
                .flatMap(words -> Stream.concat(Stream.of(words.name()), words.aliases().stream()))
                .map(Spelling::of)
                .distinct();
    }

    /** R15: a home without any equipment is enough, from the first day on. */
    private List<Fault> patternsNobodyCanBegin() {
        return Arrays.stream(Pattern.values())
                .filter(pattern -> all.values().stream()
                        .noneMatch(exercise -> exercise.pattern() == pattern
                                && exercise.level() == 1
                                && exercise.possibleWith(Set.of())))
                .map(pattern -> new Fault(
                        "", "pattern", "would leave no exercise of " + pattern + " for a beginner without equipment"))
                .toList();
    }
}
