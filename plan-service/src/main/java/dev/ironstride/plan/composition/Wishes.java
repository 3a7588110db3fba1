package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What single exercises cost, and one after or beside another. Counts of units; {@link Term} has the points. */
final class Wishes {

    private static final Set<String> BIG_LEG_MUSCLES = Set.of("QUADS", "GLUTES", "HAMSTRINGS");
    private static final Set<String> CALF_MUSCLES = Set.of("GASTROCNEMIUS", "SOLEUS", "CALVES");

    /** Teach a movement and load nothing. */
    private static final Set<String> DRILLS = Set.of("hinge_dowel", "terminal_knee_extension");

    private final Athlete athlete;
    private final Level level;

    Wishes(Athlete athlete) {
        this.athlete = athlete;
        this.level = athlete.level();
    }

    /** Units of a term for each candidate of a stay. */
    int[] units(Term term, Lane lane, Phase phase, List<Exercise> candidates) {
        boolean main = lane.role() == Role.MAIN;
        boolean heavy = phase != Phase.AA;
        return switch (term) {
            case DISLIKED -> each(candidates, one -> athlete.dislikes().contains(one.id()));
            case NOT_LIKED -> lacking(candidates, one -> athlete.likes().contains(one.id()));
            case NO_MAXIMUM ->
                main && !lane.singleLeg()
                        ? lacking(candidates, one -> athlete.oneRepMax().containsKey(one.id()))
                        : none(candidates);
            case UNLOADED -> main && !heavy ? lacking(candidates, this::loadable) : none(candidates);
            case UNLOADED_HEAVY -> main && heavy ? lacking(candidates, this::loadable) : none(candidates);
            case HELD -> lane.role() == Role.ACCESSORY ? each(candidates, Exercise::isometric) : none(candidates);
            case OTHER_STANCE ->
                main ? each(candidates, one -> one.unilateral() != lane.singleLeg()) : none(candidates);
            case ONE_JOINT -> main ? each(candidates, one -> !manyJoints(one)) : none(candidates);
            case DRILL -> main ? each(candidates, one -> DRILLS.contains(one.id())) : none(candidates);
            case NO_CALF ->
                lane.patterns().contains(Pattern.CA) || lane.role() == Role.REACTIVE
                        ? each(candidates, one -> !calf(one))
                        : none(candidates);
            case LEVEL ->
                candidates.stream()
                        .mapToInt(one -> Math.abs(one.level() - fitting(phase)))
                        .toArray();
            case OTHER_PATTERN ->
                candidates.stream()
                        .mapToInt(one -> lane.patterns().indexOf(one.pattern()))
                        .toArray();
            default -> none(candidates);
        };
    }

    private boolean loadable(Exercise exercise) {
        return exercise.loadable(athlete.equipment());
    }

    /** The level of exercises that fits runner and phase: what challenges (R12) and yet rises gradually (R7). */
    private int fitting(Phase phase) {
        int first = switch (level) {
            case BEGINNER -> 1;
            case INTERMEDIATE -> 2;
            case ADVANCED -> 3;
        };
        return phase == Phase.AA ? first : first + 1;
    }

    private static boolean manyJoints(Exercise exercise) {
        var trained = new HashSet<>(exercise.primary());
        trained.addAll(exercise.secondary());
        trained.retainAll(BIG_LEG_MUSCLES);
        return trained.size() > 1;
    }

    private static boolean calf(Exercise exercise) {
        return exercise.primary().stream().anyMatch(CALF_MUSCLES::contains);
    }

    private static int[] none(Collection<Exercise> candidates) {
        return new int[candidates.size()];
    }

    private static int[] each(List<Exercise> candidates, Predicate<Exercise> unwanted) {
        return candidates.stream().mapToInt(one -> unwanted.test(one) ? 1 : 0).toArray();
    }

    /** Where at least one has it, those that have it not. */
    private static int[] lacking(List<Exercise> candidates, Predicate<Exercise> wanted) {
        return candidates.stream().anyMatch(wanted) ? each(candidates, wanted.negate()) : none(candidates);
    }
}
