package dev.ironstride.exercise.exchange;

import static java.util.Map.entry;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.LoadType;
import dev.ironstride.exercise.catalogue.Modality;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of free-exercise-db are in ours. Where it says too little, or we have no word, nothing is guessed: the
 * editor fills it in. The table is in docs/exchange.md.
 */
final class Mapping {

    /** Theirs; some have no counterpart. */
    static final Set<String> EQUIPMENT = Set.of(
            "medicine ball",
            "dumbbell",
            "body only",
            "bands",
            "kettlebells",
            "foam roll",
            "cable",
            "machine",
            "barbell",
            "exercise ball",
            "e-z curl bar",
            "other");

    /** Theirs; {@code neck} has no counterpart. */
    static final Set<String> MUSCLES = Set.of(
            "abdominals",
            "abductors",
            "adductors",
            "biceps",
            "calves",
            "chest",
            "forearms",
            "glutes",
            "hamstrings",
            "lats",
            "lower back",
            "middle back",
            "neck",
            "quadriceps",
            "shoulders",
            "traps",
            "triceps");

    private static final Map<String, Muscle> MUSCLE = Map.ofEntries(
            entry("abdominals", Muscle.ABS),
            entry("abductors", Muscle.GLUTE_MEDIUS),
            entry("adductors", Muscle.ADDUCTORS),
            entry("biceps", Muscle.BICEPS),
            entry("calves", Muscle.CALVES),
            entry("chest", Muscle.CHEST),
            entry("forearms", Muscle.GRIP),
            entry("glutes", Muscle.GLUTES),
            entry("hamstrings", Muscle.HAMSTRINGS),
            entry("lats", Muscle.LATS),
            entry("lower back", Muscle.ERECTORS),
            entry("middle back", Muscle.MID_BACK),
            entry("quadriceps", Muscle.QUADS),
            entry("shoulders", Muscle.SHOULDERS),
            entry("traps", Muscle.UPPER_BACK),
            entry("triceps", Muscle.TRICEPS));

    private static final Map<String, List<Equipment>> OPTION = Map.of(
            "body only", List.of(),
            "dumbbell", List.of(Equipment.DUMBBELL),
            "bands", List.of(Equipment.BAND),
            "cable", List.of(Equipment.CABLE),
            "machine", List.of(Equipment.MACHINE),
            "barbell", List.of(Equipment.BARBELL),
            "e-z curl bar", List.of(Equipment.BARBELL));

    private static final Map<String, Modality> MODALITY = Map.of(
            "body only", Modality.BODYWEIGHT,
            "bands", Modality.BAND,
            "cable", Modality.CABLE,
            "machine", Modality.MACHINE,
            "dumbbell", Modality.FREE,
            "barbell", Modality.FREE,
            "e-z curl bar", Modality.FREE,
            "kettlebells", Modality.FREE,
            "medicine ball", Modality.FREE);

    private static final Map<String, LoadType> LOAD = Map.of(
            "body only", LoadType.BODYWEIGHT,
            "bands", LoadType.BAND_STEP,
            "cable", LoadType.KG,
            "machine", LoadType.KG,
            "barbell", LoadType.KG,
            "e-z curl bar", LoadType.KG);

    private static final Map<String, Integer> LEVEL = Map.of("beginner", 1, "intermediate", 3, "expert", 5);

    private static final Set<String> LIFTS = Set.of("strength", "powerlifting", "strongman", "olympic weightlifting");

    private Mapping() {}

    static List<Muscle> muscles(List<String> theirs) {
        return theirs.stream()
                .flatMap(muscle -> Optional.ofNullable(MUSCLE.get(muscle)).stream())
                .distinct()
                .toList();
    }

    static Optional<List<Equipment>> equipment(FreeExercise theirs) {
        return of(OPTION, theirs);
    }

    static Optional<Modality> modality(FreeExercise theirs) {
        return of(MODALITY, theirs);
    }

    static Optional<LoadType> loadType(FreeExercise theirs) {
        return "static".equals(theirs.force()) ? Optional.of(LoadType.SECONDS) : of(LOAD, theirs);
    }

    static int level(FreeExercise theirs) {
        return LEVEL.getOrDefault(theirs.level(), 1);
    }

    /** By category, then by name, then by the main muscle and the direction of the force. */
    static Optional<Pattern> pattern(FreeExercise theirs) {
        var name = theirs.name().toLowerCase(Locale.ROOT);
        var force = theirs.force() == null ? "" : theirs.force();
        if (theirs.category().equals("stretching")) {
            return Optional.of(Pattern.MB);
        }
        if (theirs.category().equals("plyometrics")) {
            return Optional.of(Pattern.PL);
        }
        if (!LIFTS.contains(theirs.category())) {
            return Optional.empty();
        }
        if (name.contains("lunge") || name.contains("split squat")) {
            return Optional.of(Pattern.LU);
        }
        if (name.contains("step-up") || name.contains("step up")) {
            return Optional.of(Pattern.SU);
        }
        return switch (theirs.primaryMuscles().getFirst()) {
            case "quadriceps" -> Optional.of(Pattern.SQ);
            case "hamstrings", "glutes", "lower back" -> Optional.of(Pattern.HH);
            case "calves" -> Optional.of(Pattern.CA);
            case "abductors", "adductors" -> Optional.of(Pattern.HA);
            case "abdominals" -> force.equals("static") ? Optional.of(Pattern.AE) : Optional.empty();
            case "lats", "middle back", "biceps", "traps" ->
                force.equals("pull") ? Optional.of(Pattern.UPL) : Optional.empty();
            case "chest", "shoulders", "triceps" -> force.equals("push") ? Optional.of(Pattern.UPS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> of(Map<String, T> table, FreeExercise theirs) {
        return theirs.equipment() == null ? Optional.empty() : Optional.ofNullable(table.get(theirs.equipment()));
    }
}
