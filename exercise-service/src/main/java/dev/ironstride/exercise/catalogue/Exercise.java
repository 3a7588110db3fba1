package dev.ironstride.exercise.catalogue;

import dev.ironstride.exercise.figure.Figure;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One exercise with every attribute of domain.md 1.2; the leg weight is its pattern's. What it says of itself is English:
 * that is what every exercise has and what the other services hear. Other languages are translations beside it.
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
 * @param translations the same words in other languages; the catalogue's own files have all, a coach's may have none
 * @param figure how it looks; the catalogue's own files have all, others may have none
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
        DeviceCodes codes,
        Map<Language, Words> translations,
        @Nullable Figure figure) {

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final java.util.regex.Pattern COUNTED_TEMPO =
            java.util.regex.Pattern.compile("([0-9])-[0-9]-[0-9]-[0-9]");
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
        var english = english(id, name, aliases, cues, errors, instruction, variations);
        var others = new EnumMap<Language, Words>(Language.class);
        others.putAll(translations);
        translations = Collections.unmodifiableMap(others);
        boolean plyometric = pattern == Pattern.PL;
        require(ID.matcher(id).matches(), id, "needs an id of lower-case words joined by underscores");
        require(!primary.isEmpty(), id, "needs a primary muscle");
        require(!equipment.isEmpty(), id, "needs an equipment option, [[]] for none");
        require(level >= 1 && level <= 5, id, "needs a level from 1 to 5");
        require(plyometric ? contactsPerRep >= 1 : contactsPerRep == 0, id, "counts contacts only if plyometric");
        require(!"iso".equals(tempo) || hold != null, id, "needs the seconds of its hold");
        require(loadType != LoadType.SECONDS || hold != null, id, "needs the seconds of its hold");
        require(!translations.containsKey(Language.FALLBACK), id, "is in English already");
        translations.forEach((language, words) ->
                require(words.sayAsMuchAs(english), id, "must say as much in " + language + " as in English"));
        require(!"iso".equals(tempo) || loading.eccentricShare() == 0, id, "lengthens nothing while it is held");
        require(!tempo.isBlank() && (plyometric || isSlow(tempo)), id, "must be lowered over 2 s or more (R13)");
    }

    /** What it says in that language, or in English if it does not speak it. */
    public Words words(Language language) {
        var translated = translations.get(language);
        return translated != null ? translated : new Words(name, aliases, cues, errors, instruction, variations);
    }

    /** The same with other links. */
    public Exercise withLinks(List<String> easier, List<String> harder, Substitutes others) {
        return new Exercise(
                id,
                name,
                pattern,
                primary,
                secondary,
                unilateral,
                plane,
                equipment,
                modality,
                level,
                minPhase,
                avoidIfPain,
                easier,
                harder,
                variations,
                others,
                tempo,
                loadType,
                hold,
                contactsPerRep,
                cues,
                errors,
                aliases,
                loading,
                instruction,
                codes,
                translations,
                figure);
    }

    /** The same with another figure. */
    public Exercise withFigure(@Nullable Figure other) {
        return new Exercise(
                id,
                name,
                pattern,
                primary,
                secondary,
                unilateral,
                plane,
                equipment,
                modality,
                level,
                minPhase,
                avoidIfPain,
                regressions,
                progressions,
                variations,
                substitutes,
                tempo,
                loadType,
                hold,
                contactsPerRep,
                cues,
                errors,
                aliases,
                loading,
                instruction,
                codes,
                translations,
                other);
    }

    /** Whether someone who owns this equipment can do it. */
    public boolean possibleWith(Collection<Equipment> owned) {
        return equipment.stream().anyMatch(owned::containsAll);
    }

    private static Words english(
            String id,
            String name,
            List<String> aliases,
            List<String> cues,
            List<String> errors,
            Instruction instruction,
            Variations variations) {
        try {
            return new Words(name, aliases, cues, errors, instruction, variations);
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalArgumentException(id + " " + incomplete.getMessage(), incomplete);
        }
    }

    /** R13: whether a tempo that counts seconds takes 2 or more on the way down; one in words is trusted. */
    public static boolean isSlow(String tempo) {
        var counted = COUNTED_TEMPO.matcher(tempo);
        return !counted.matches() || Integer.parseInt(counted.group(1)) >= SLOW_SECONDS;
    }

    private static void require(boolean condition, String id, String message) {
        if (!condition) {
            throw new IllegalArgumentException(id + " " + message);
        }
    }
}
