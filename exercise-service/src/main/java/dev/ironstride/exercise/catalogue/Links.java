package dev.ironstride.exercise.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What one exercise names others for, and whether they are there and fit. */
final class Links {

    static final String REGRESSIONS = "regressions";
    static final String PROGRESSIONS = "progressions";
    static final String BAND = "substitutes.band";
    static final String BODYWEIGHT = "substitutes.bodyweight";
    static final String DUMBBELL = "substitutes.dumbbell";

    private final Exercise exercise;
    private final Map<String, Exercise> all;

    Links(Exercise exercise, Map<String, Exercise> all) {
        this.exercise = exercise;
        this.all = all;
    }

    /** Every fault; whether a substitute fits is looked at only if all that is named exists. */
    List<Fault> faults() {
        var substitutes = exercise.substitutes();
        var faults = new ArrayList<Fault>();
        faults.addAll(missing(REGRESSIONS, exercise.regressions()));
        faults.addAll(missing(PROGRESSIONS, exercise.progressions()));
        faults.addAll(missing(BAND, substitutes.band()));
        faults.addAll(missing(BODYWEIGHT, substitutes.bodyweight()));
        faults.addAll(missing(DUMBBELL, substitutes.dumbbell()));
        if (faults.isEmpty()) {
            faults.addAll(unfit(BAND, substitutes.band(), Equipment.BAND));
            faults.addAll(unfit(DUMBBELL, substitutes.dumbbell(), Equipment.DUMBBELL));
            faults.addAll(unfitBodyweight());
        }
        return faults;
    }

    private List<Fault> missing(String field, List<String> named) {
        var faults = new ArrayList<Fault>();
        for (var id : named) {
            if (id.equals(exercise.id())) {
                faults.add(fault(field, "names itself"));
            } else if (!all.containsKey(id)) {
                faults.add(fault(field, "names " + id + ", which does not exist"));
            }
        }
        return faults;
    }

    /** A substitute for one kind of equipment needs that and nothing else. */
    private List<Fault> unfit(String field, List<String> named, Equipment kind) {
        return others(named).stream()
                .filter(other -> other.pattern() != exercise.pattern()
                        || other.equipment().stream()
                                .noneMatch(option -> Set.copyOf(option).equals(EnumSet.of(kind))))
                .map(other -> fault(field, "cannot be substituted by " + other.id() + " with " + kind + " alone"))
                .toList();
    }

    /** R15: somebody without any equipment finds a substitute among those for the bare body. */
    private List<Fault> unfitBodyweight() {
        var others = others(exercise.substitutes().bodyweight());
        var faults = new ArrayList<Fault>();
        others.stream()
                .filter(other -> other.pattern() != exercise.pattern() || other.modality() != Modality.BODYWEIGHT)
                .forEach(other -> faults.add(
                        fault(BODYWEIGHT, "cannot be substituted by " + other.id() + " with the body alone")));
        if (!others.isEmpty() && others.stream().noneMatch(other -> other.possibleWith(Set.of()))) {
            faults.add(fault(BODYWEIGHT, "has no substitute that needs nothing"));
        }
        return faults;
    }

    private List<Exercise> others(List<String> named) {
        return named.stream().map(id -> Objects.requireNonNull(all.get(id), id)).toList();
    }

    private Fault fault(String field, String message) {
        return new Fault(exercise.id(), field, message);
    }
}
