package dev.ironstride.plan.illness;

import dev.ironstride.plan.told.Symptom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an illness stands at a minute.
 *
 * @param report the report that decides, or null while well
 * @param symptoms of the illness, as far as they were told
 * @param daysIll local days from the first symptoms to the last, as far as is known; 0 while well
 * @param until minute on the wall at which this ends by itself, or null while only the runner's word can end it
 */
public record IllnessState(
        IllnessStage stage,
        @Nullable IllnessReport report,
        Set<Symptom> symptoms,
        int daysIll,
        @Nullable Long until) {

    /** Highest RPE of a set with mild symptoms. [T14] */
    public static final double MILD_RPE = 6;
    /** Share of the sets that stays after an illness. [T14] */
    public static final double EASING_SETS = 0.5;
    /** Hours without symptoms and medicine before training begins again. [T14] */
    public static final long FREE_HOURS = 24;
    /** Hours that a report of mild symptoms counts. [domain.md 7, scope] */
    public static final long MILD_SCOPE_HOURS = 72;
    /** Least and most days of half the sets. [E] */
    public static final int LEAST_EASING_DAYS = 2;

    public static final int MOST_EASING_DAYS = 7;

    static final IllnessState WELL = new IllnessState(IllnessStage.WELL, null, Set.of(), 0, null);

    public IllnessState {
        symptoms = Set.copyOf(symptoms);
    }

    /** For how many days the sets are halved afterwards: as many as the illness lasted, two to seven (T14). */
    public int easingDays() {
        return Math.clamp(daysIll, LEAST_EASING_DAYS, MOST_EASING_DAYS);
    }

    IllnessState endingAt(long minute) {
        return new IllnessState(stage, report, symptoms, daysIll, minute);
    }

    /** The symptoms for the runner: {@code fever and aching muscles}. */
    public String words() {
        return Symptoms.words(symptoms);
    }
}
