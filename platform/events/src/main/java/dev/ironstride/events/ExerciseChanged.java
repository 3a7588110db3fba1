package dev.ironstride.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of the catalogue as it stands (attributes of domain.md 1.2).
 *
 * @param pattern SQ, HH, LU, SU, CA, HA, AR, AE, UPL, UPS, PL or MB
 * @param plane SAGITTAL, FRONTAL or TRANSVERSE
 * @param equipmentOptions each inner list is one sufficient set of equipment; an empty inner list means none is needed
 * @param modality BODYWEIGHT, BAND, FREE, CABLE or MACHINE
 * @param level 1 (anyone) to 5 (advanced)
 * @param minPhase first phase it may appear in: AA, MS or PW
 * @param legWeight 1 lower body, 0.3 core, 0 upper body
 * @param avoidIfPain sites of domain.md 1.2 that filter it out
 * @param regressions ids of easier exercises
 * @param progressions ids of harder exercises
 * @param loadType KG, KG_PER_HAND, BAND_STEP, BODYWEIGHT or SECONDS
 * @param tempo eccentric-pause-concentric-pause in seconds, or a word
 * @param contactsPerRep ground contacts per repetition, 0 unless plyometric
 * @param ownerId the coach whose private exercise it is: only for the athletes who granted that coach a link, see
 *     {@link AthleteChanged}; null if it is in the catalogue for everybody. Who owns an exercise never
 *     changes, but for a coach who is erased: then it is withdrawn, and its owner and name are {@code erased}
 * @param tissues what it loads, each with a grade: 0 moved but hardly loaded, 1 light, 2 clear, 3 what limits the set; null
 *     in events from before they were told
 * @param eccentricShare share of a repetition's time in which the main muscle lengthens under load, 0-1; null likewise
 */
public record ExerciseChanged(
        String exerciseId,
        long revision,
        Status status,
        String name,
        String pattern,
        List<String> primary,
        List<String> secondary,
        boolean unilateral,
        String plane,
        List<List<String>> equipmentOptions,
        String modality,
        int level,
        String minPhase,
        double legWeight,
        List<String> avoidIfPain,
        List<String> regressions,
        List<String> progressions,
        Substitutes substitutes,
        String tempo,
        String loadType,
        List<String> cues,
        List<String> errors,
        int contactsPerRep,
        @Nullable HoldSeconds hold,
        @Nullable String ownerId,
        @Nullable Map<String, Integer> tissues,
        @Nullable Double eccentricShare)
        implements IronstrideEvent {

    /** An exercise for everybody, of which it is not told what it loads. */
    public ExerciseChanged(
            String exerciseId,
            long revision,
            Status status,
            String name,
            String pattern,
            List<String> primary,
            List<String> secondary,
            boolean unilateral,
            String plane,
            List<List<String>> equipmentOptions,
            String modality,
            int level,
            String minPhase,
            double legWeight,
            List<String> avoidIfPain,
            List<String> regressions,
            List<String> progressions,
            Substitutes substitutes,
            String tempo,
            String loadType,
            List<String> cues,
            List<String> errors,
            int contactsPerRep,
            @Nullable HoldSeconds hold) {
        this(
                exerciseId,
                revision,
                status,
                name,
                pattern,
                primary,
                secondary,
                unilateral,
                plane,
                equipmentOptions,
                modality,
                level,
                minPhase,
                legWeight,
                avoidIfPain,
                regressions,
                progressions,
                substitutes,
                tempo,
                loadType,
                cues,
                errors,
                contactsPerRep,
                hold,
                null);
    }

    /** An exercise of which it is not told what it loads. */
    public ExerciseChanged(
            String exerciseId,
            long revision,
            Status status,
            String name,
            String pattern,
            List<String> primary,
            List<String> secondary,
            boolean unilateral,
            String plane,
            List<List<String>> equipmentOptions,
            String modality,
            int level,
            String minPhase,
            double legWeight,
            List<String> avoidIfPain,
            List<String> regressions,
            List<String> progressions,
            Substitutes substitutes,
            String tempo,
            String loadType,
            List<String> cues,
            List<String> errors,
            int contactsPerRep,
            @Nullable HoldSeconds hold,
            @Nullable String ownerId) {
        this(
                exerciseId,
                revision,
                status,
                name,
                pattern,
                primary,
                secondary,
                unilateral,
                plane,
                equipmentOptions,
                modality,
                level,
                minPhase,
                legWeight,
                avoidIfPain,
                regressions,
                progressions,
                substitutes,
                tempo,
                loadType,
                cues,
                errors,
                contactsPerRep,
                hold,
                ownerId,
                null,
                null);
    }

    /** Whether new plans may use it. */
    public enum Status {
        ACTIVE,
        WITHDRAWN
    }

    /** Ids of exercises of the same pattern that need other equipment (domain.md 1.4). */
    public record Substitutes(List<String> band, List<String> bodyweight, List<String> dumbbell) {}

    /** Range of a hold for isometric exercises, seconds. */
    public record HoldSeconds(int from, int to) {}

    @Override
    public EventType type() {
        return EventType.EXERCISE_CHANGED;
    }

    @Override
    public String key() {
        return exerciseId;
    }

    @Override
    public String subject() {
        return exerciseId;
    }
}
