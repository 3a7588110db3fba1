package dev.ironstride.plan.illness;

import dev.ironstride.plan.told.Symptom;
import java.util.Set;
import java.util.stream.Collectors;

/** What symptoms mean for training, and what they are called. */
final class Symptoms {

    private Symptoms() {}

    /** Whether no training is done with it (T14). */
    static boolean stops(Symptom symptom) {
        return symptom != Symptom.ABOVE_NECK;
    }

    /** For the runner: {@code fever and aching muscles}. */
    static String words(Set<Symptom> symptoms) {
        return symptoms.isEmpty()
                ? "feeling ill"
                : symptoms.stream().sorted().map(Symptoms::word).collect(Collectors.joining(" and "));
    }

    private static String word(Symptom symptom) {
        return switch (symptom) {
            case ABOVE_NECK -> "mild symptoms above the neck";
            case FEVER -> "fever";
            case CHEST -> "chest symptoms";
            case MYALGIA -> "aching muscles";
            case GI -> "stomach or bowel trouble";
        };
    }
}
