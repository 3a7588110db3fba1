package dev.ironstride.exercise.catalogue;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise with every attribute of domain.md 1.2; the leg weight is its pattern's.
 *
 * @param id lower-case words joined by underscores; never changes
 * @param equipment each inner list is one sufficient set; an empty inner list means nothing is needed
 * @param level 1 (anyone) to 5 (advanced)
 * @param avoidIfPain sites that rule it out at 3/10 or more
 * @param regressions ids of easier exercises, nearest first
 * @param progressions ids of harder exercises, nearest first
 * @param tempo eccentric-pause-concentric-pause in seconds, {@code iso} for a hold, or words
 * @param hold range of one hold; null unless it is held or carried
 * @param contactsPerRep ground contacts per repetition: at least 1 if plyometric, else 0
 * @param cues what to do; never empty (R14)
 * @param errors what to avoid; never empty (R14)
 * @param aliases other names that runners use, without quotation marks; one name may belong to one exercise only
 */
public record Exercise(
        String id,
        String name,
        Pattern pattern,
        List<Muscle> primary,
        List<Muscle> secondary,
        boolean unilateral,
        Plane plane,
        List<List<Equipment>> equipment,
        Modality modality,
        int level,
        Phase minPhase,
        List<PainSite> avoidIfPain,
        List<String> regressions,
        List<String> progressions,
        Variations variations,
        Substitutes substitutes,
        String tempo,
        LoadType loadType,
        @Nullable HoldSeconds hold,
        int contactsPerRep,
        List<String> cues,
        List<String> errors,
        List<String> aliases,
        Loading loading,
        Instruction instruction,
        DeviceCodes codes) {

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final java.util.regex.Pattern COUNTED_TEMPO =
            java.util.regex.Pattern.compile("([0-9])-[0-9]-[0-9]-[0-9]");
    /** What would be mistaken for the frame of a list when names are searched. */
    private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("[\"\\\\|\\[\\]]");
    /** R13: the way down is slow. */
    private static final int SLOW_SECONDS = 2;

    /** Copies the lists; refuses an exercise that lacks an attribute or contradicts itself, saying which and how. */
    public Exercise {
        primary = List.copyOf(primary);
        secondary = List.copyOf(secondary);
        equipment = equipment.stream().map(List::copyOf).toList();
        avoidIfPain = List.copyOf(avoidIfPain);
        regressions = List.copyOf(regressions);
        progressions = List.copyOf(progressions);
        cues = List.copyOf(cues);
        errors = List.copyOf(errors);
        aliases = List.copyOf(aliases);
        boolean plyometric = pattern == Pattern.PL;
        require(ID.matcher(id).matches(), id, "needs an id of lower-case words joined by underscores");
        require(!name.isBlank(), id, "needs a name");
        require(!primary.isEmpty(), id, "needs a primary muscle");
        require(!equipment.isEmpty(), id, "needs an equipment option, [[]] for none");
        require(level >= 1 && level <= 5, id, "needs a level from 1 to 5");
        require(!cues.isEmpty() && !errors.isEmpty(), id, "needs a cue and an error (R14)");
        require(plyometric ? contactsPerRep >= 1 : contactsPerRep == 0, id, "counts contacts only if plyometric");
        require(!"iso".equals(tempo) || hold != null, id, "needs the seconds of its hold");
        require(loadType != LoadType.SECONDS || hold != null, id, "needs the seconds of its hold");
        require(
                aliases.stream()
                        .noneMatch(
                                alias -> alias.isBlank() || MARKS.matcher(alias).find()),
                id,
                "needs aliases of plain words");
        require(!"iso".equals(tempo) || loading.eccentricShare() == 0, id, "lengthens nothing while it is held");
        require(!tempo.isBlank() && (plyometric || isSlow(tempo)), id, "must be lowered over 2 s or more (R13)");
    }

    /** Whether someone who owns this equipment can do it. */
    public boolean possibleWith(Collection<Equipment> owned) {
        return equipment.stream().anyMatch(owned::containsAll);
    }

    private static boolean isSlow(String tempo) {
        var counted = COUNTED_TEMPO.matcher(tempo);
        return !counted.matches() || Integer.parseInt(counted.group(1)) >= SLOW_SECONDS;
    }

    private static void require(boolean condition, String id, String message) {
        if (!condition) {
            throw new IllegalArgumentException(id + " " + message);
        }
    }
}
