package dev.ironstride.plan.baseline;

import dev.ironstride.plan.catalogue.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of a session, as prescribed.
 *
 * @param reps null for a hold
 * @param seconds null unless a hold
 * @param perSide whether the repetitions count for each side
 * @param rpe target RPE of a set, 5-10
 * @param percentOneRepMax by the RPE chart (domain.md 5.1); null when the exercise has no maximum
 * @param loadKg null when there is no known maximum to prescribe from
 * @param restSeconds rest between sets
 * @param contacts ground contacts in all, 0 unless plyometric
 * @param legWeight 1 lower body, 0.3 core, 0 upper body
 * @param stepHeight how high a box or step; null when there is none
 */
public record Item(
        String exerciseId,
        Pattern pattern,
        int sets,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        boolean perSide,
        double rpe,
        @Nullable Double percentOneRepMax,
        @Nullable Double loadKg,
        String tempo,
        int restSeconds,
        int contacts,
        double legWeight,
        @Nullable StepHeight stepHeight) {

    /** Whether it trains the lower body. */
    public boolean lowerBody() {
        return legWeight >= 1;
    }

    /** The same with another effort and load. */
    public Item withEffort(double newRpe, @Nullable Double newPercent, @Nullable Double newLoadKg) {
        return new Item(
                exerciseId,
                pattern,
                sets,
                reps,
                seconds,
                perSide,
                newRpe,
                newPercent,
                newLoadKg,
                tempo,
                restSeconds,
                contacts,
                legWeight,
                stepHeight);
    }

    /** The same with another rest between sets, seconds. */
    public Item withRest(int newRestSeconds) {
        return new Item(
                exerciseId,
                pattern,
                sets,
                reps,
                seconds,
                perSide,
                rpe,
                percentOneRepMax,
                loadKg,
                tempo,
                newRestSeconds,
                contacts,
                legWeight,
                stepHeight);
    }

    /** The same with another number of sets, its contacts in proportion. */
    public Item withSets(int newSets) {
        return new Item(
                exerciseId,
                pattern,
                newSets,
                reps,
                seconds,
                perSide,
                rpe,
                percentOneRepMax,
                loadKg,
                tempo,
                restSeconds,
                contacts * newSets / sets,
                legWeight,
                stepHeight);
    }

    /** The same with another number of repetitions. */
    public Item withReps(int newReps) {
        return new Item(
                exerciseId,
                pattern,
                sets,
                newReps,
                seconds,
                perSide,
                rpe,
                percentOneRepMax,
                loadKg,
                tempo,
                restSeconds,
                contacts,
                legWeight,
                stepHeight);
    }

    /** The same held for another time, seconds. */
    public Item withSeconds(int newSeconds) {
        return new Item(
                exerciseId,
                pattern,
                sets,
                reps,
                newSeconds,
                perSide,
                rpe,
                percentOneRepMax,
                loadKg,
                tempo,
                restSeconds,
                contacts,
                legWeight,
                stepHeight);
    }

    /** The same at another tempo. */
    public Item withTempo(String newTempo) {
        return new Item(
                exerciseId,
                pattern,
                sets,
                reps,
                seconds,
                perSide,
                rpe,
                percentOneRepMax,
                loadKg,
                newTempo,
                restSeconds,
                contacts,
                legWeight,
                stepHeight);
    }
}
