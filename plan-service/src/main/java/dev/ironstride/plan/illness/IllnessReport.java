package dev.ironstride.plan.illness;

import dev.ironstride.plan.told.Symptom;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the runner told of an illness, or of being well.
 *
 * @param fact id of the fact that told it
 * @param minute on the wall
 * @param ill whether the runner is ill or has symptoms
 * @param symptoms those there are; none while {@code ill} means that no more was told
 * @param onMedication whether medicine against the symptoms is taken
 */
public record IllnessReport(String fact, long minute, boolean ill, Set<Symptom> symptoms, boolean onMedication) {

    /** A report; symptoms make it one of being ill. */
    public IllnessReport {
        symptoms = copy(symptoms);
        ill = ill || !symptoms.isEmpty();
    }

    private static Set<Symptom> copy(Collection<Symptom> symptoms) {
        return symptoms.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(symptoms));
    }

    /** Whether nothing may be trained with this. */
    boolean stops() {
        return symptoms.stream().anyMatch(Symptoms::stops);
    }

    /** Free of symptoms without medicine: only then do the 24 hours run. */
    boolean free() {
        return !ill && !onMedication;
    }
}
