package dev.ironstride.plan.told;

import java.util.Set;

/**
 * An illness as it is at the time of telling.
 *
 * @param symptoms those there are now; empty when there are none any more
 * @param onMedication whether medicine against the symptoms is taken
 */
public record Illness(Set<Symptom> symptoms, boolean onMedication) {

    public Illness {
        symptoms = Set.copyOf(symptoms);
    }
}
