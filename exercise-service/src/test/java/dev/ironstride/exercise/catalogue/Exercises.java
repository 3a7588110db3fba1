package dev.ironstride.exercise.catalogue;

import java.util.List;
import java.util.Map;

/** Exercises for tests; each differs from a plain squat in what its name says. */
public final class Exercises {

    private Exercises() {}

    public static Exercise squat(String id) {
        return squat(id, 1);
    }

    public static Exercise squat(String id, int level) {
        var none = new Substitutes(List.of(), List.of(), List.of());
        return squat(id, level, "3-1-1-0", List.of("back straight"), List.of(List.of()), none);
    }

    public static Exercise squat(String id, List<List<Equipment>> equipment, Substitutes substitutes) {
        return squat(id, 1, "3-1-1-0", List.of("back straight"), equipment, substitutes);
    }

    static Exercise named(String id, String name) {
        var none = new Substitutes(List.of(), List.of(), List.of());
        return squat(id, name, 1, "3-1-1-0", List.of("back straight"), List.of(List.of()), none, Map.of());
    }

    private static String called(String id) {
        return "Squat called " + id.replace('_', ' ');
    }

    /** A squat that also speaks other languages; in English it has one cue, one error and two steps. */
    public static Exercise squat(String id, Map<Language, Words> translations) {
        var none = new Substitutes(List.of(), List.of(), List.of());
        return squat(id, called(id), 1, "3-1-1-0", List.of("back straight"), List.of(List.of()), none, translations);
    }

    /** German words for a squat. */
    public static Words german(String name, List<String> aliases) {
        return new Words(
                name,
                aliases,
                List.of("Rücken gerade"),
                List.of("Knie fallen ein"),
                new Instruction("Steh aufrecht.", List.of("Setz dich.", "Steh auf."), "Trainiert deine Beine."),
                Variations.NONE);
    }

    static Exercise squat(
            String id,
            int level,
            String tempo,
            List<String> cues,
            List<List<Equipment>> equipment,
            Substitutes substitutes) {
        return squat(id, called(id), level, tempo, cues, equipment, substitutes, Map.of());
    }

    private static Exercise squat(
            String id,
            String name,
            int level,
            String tempo,
            List<String> cues,
            List<List<Equipment>> equipment,
            Substitutes substitutes,
            Map<Language, Words> translations) {
        return new Exercise(
                id,
                name,
                Pattern.SQ,
                List.of(Muscle.QUADS),
                List.of(),
                false,
                Plane.SAGITTAL,
                equipment,
                Modality.BODYWEIGHT,
                level,
                Phase.AA,
                List.of(),
                List.of(),
                List.of(),
                Variations.NONE,
                substitutes,
                tempo,
                LoadType.BODYWEIGHT,
                null,
                0,
                cues,
                List.of("knees cave"),
                List.of(),
                new Loading(
                        Map.of(Tissue.QUADRICEPS, 2),
                        Loading.eccentricShareOf(tempo).orElse(0)),
                new Instruction("Stand tall.", List.of("Sit back.", "Stand up."), "Trains your legs."),
                new DeviceCodes(new DeviceCodes.Fit("SQUAT", "SQUAT"), HealthConnectSegment.SQUAT),
                translations,
                null);
    }
}
