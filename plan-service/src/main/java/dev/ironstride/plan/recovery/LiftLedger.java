package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.progression.Exposure;
import dev.ironstride.plan.progression.LiftedSet;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was lifted so far, exercise by exercise. */
final class LiftLedger {

    private final Map<String, List<Exposure>> byExercise = new HashMap<>();

    /** What was done of each exercise in a session, in the order in which they were begun. */
    static Map<String, Exposure> exposures(StrengthDone fact, List<Item> asked) {
        var sets = new LinkedHashMap<String, List<LiftedSet>>();
        fact.sets().stream()
                .sorted(Comparator.comparingInt(SetDone::set))
                .forEach(set -> sets.computeIfAbsent(set.exerciseId(), id -> new ArrayList<>())
                        .add(lifted(set)));
        var exposures = new LinkedHashMap<String, Exposure>();
        sets.forEach((exercise, done) -> exposures.put(
                exercise,
                new Exposure(
                        WallClock.dayOf(fact.start()),
                        asked.stream()
                                .filter(item -> item.exerciseId().equals(exercise))
                                .findFirst()
                                .orElse(null),
                        done)));
        return exposures;
    }

    private static LiftedSet lifted(SetDone set) {
        return new LiftedSet(set.reps(), set.seconds(), set.loadKg(), set.rpe(), Boolean.TRUE.equals(set.missedReps()));
    }

    void note(Map<String, Exposure> exposures) {
        exposures.forEach((exercise, done) ->
                byExercise.computeIfAbsent(exercise, id -> new ArrayList<>()).add(done));
    }

    /** The sessions of an exercise, in the order in which they were done. */
    List<Exposure> of(String exerciseId) {
        return byExercise.getOrDefault(exerciseId, List.of());
    }
}
