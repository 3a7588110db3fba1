package dev.ironstride.plan.catalogue;

import dev.ironstride.plan.athlete.Equipment;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An exercise as far as planning needs it (domain.md 1.2).
 *
 * @param equipmentOptions each inner set is enough; an empty inner set means nothing is needed
 * @param level 1-5
 * @param minPhase first phase it may appear in: AA, MS or PW
 * @param legWeight 1 lower body, 0.3 core, 0 upper body
 * @param avoidIfPain sites that filter it out
 * @param holdFrom shortest hold, seconds; 0 unless isometric
 * @param holdTo longest hold, seconds; 0 unless isometric
 * @param contactsPerRep ground contacts per repetition and side; 0 unless plyometric
 * @param primary muscles it trains first, such as GLUTES
 * @param secondary muscles it trains besides
 * @param modality BODYWEIGHT, BAND, FREE, CABLE or MACHINE
 * @param tissues what it loads, such as QUADRICEPS, graded 0 (hardly) to 3 (limits the set); empty when not known
 * @param eccentricShare share of a repetition in which the main muscle lengthens under load, 0-1; 0 when not known
 */
public record Exercise(
        String id,
        String name,
        Pattern pattern,
        boolean unilateral,
        List<Set<Equipment>> equipmentOptions,
        int level,
        String minPhase,
        double legWeight,
        Set<String> avoidIfPain,
        String tempo,
        LoadType loadType,
        int holdFrom,
        int holdTo,
        int contactsPerRep,
        Set<String> primary,
        Set<String> secondary,
        String modality,
        Map<String, Integer> tissues,
        double eccentricShare) {

    /** Pain from which an exercise that loads the site is left out, 0-10 (domain.md 1.2). */
    private static final int PAIN_FILTER = 3;

    public Exercise {
        equipmentOptions = equipmentOptions.stream().map(Set::copyOf).toList();
        avoidIfPain = Set.copyOf(avoidIfPain);
        primary = Set.copyOf(primary);
        secondary = Set.copyOf(secondary);
        tissues = Map.copyOf(tissues);
    }

    /** An exercise of which nobody said what tissues it loads. */
    public Exercise(
            String id,
            String name,
            Pattern pattern,
            boolean unilateral,
            List<Set<Equipment>> equipmentOptions,
            int level,
            String minPhase,
            double legWeight,
            Set<String> avoidIfPain,
            String tempo,
            LoadType loadType,
            int holdFrom,
            int holdTo,
            int contactsPerRep,
            Set<String> primary,
            Set<String> secondary,
            String modality) {
        this(
                id,
                name,
                pattern,
                unilateral,
                equipmentOptions,
                level,
                minPhase,
                legWeight,
                avoidIfPain,
                tempo,
                loadType,
                holdFrom,
                holdTo,
                contactsPerRep,
                primary,
                secondary,
                modality,
                Map.of(),
                0);
    }

    /** How much it loads a tissue, 0-3; 0 when it does not, or nobody said. */
    public int grade(String tissue) {
        return tissues.getOrDefault(tissue, 0);
    }

    /** Whether it can be done with what the runner owns. */
    public boolean fits(Set<Equipment> owned) {
        return equipmentOptions.stream().anyMatch(owned::containsAll);
    }

    /** H10: whether today's pain leaves it out. */
    public boolean spares(Map<String, Integer> pain) {
        return avoidIfPain.stream().noneMatch(site -> pain.getOrDefault(site, 0) >= PAIN_FILTER);
    }

    /** Whether it is held rather than repeated. */
    public boolean isometric() {
        return holdTo > 0;
    }

    /**
     * Whether weight can be put on it in kilograms with what the runner owns: a split squat, say, needs nothing, and takes
     * dumbbells where there are some.
     */
    public boolean loadable(Set<Equipment> owned) {
        boolean kilograms = loadType == LoadType.KG || loadType == LoadType.KG_PER_HAND;
        return kilograms
                && equipmentOptions.stream().anyMatch(option -> !option.isEmpty() && owned.containsAll(option));
    }

    /** Whether it is a jump or a drill with ground contacts to count (domain.md 1.1, PL). */
    public boolean plyometric() {
        return pattern == Pattern.PL;
    }

    /** Whether it trains the lower body. */
    public boolean lowerBody() {
        return legWeight >= 1;
    }
}
