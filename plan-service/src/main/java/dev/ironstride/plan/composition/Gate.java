package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.PlyometricGate;
import dev.ironstride.plan.athlete.Screening;
import java.util.Set;

/** Whether a runner may jump (domain.md 1.3): strong calves and legs, four weeks of training, nothing that hurts. */
final class Gate {

    /** Pain in a lower limb from which there are no jumps, 0-10. */
    private static final int PAIN = 2;

    private static final int WEEKS_OF_TRAINING = 4;
    private static final int WEEKS_PER_MONTH = 4;
    private static final Set<String> LOWER_LIMB = Set.of("AK", "IT", "AC", "PF", "SH", "HG", "LH", "PH", "AN");

    private Gate() {}

    /** Whether jumps may ever come in this plan. An unknown answer keeps them out, and so does a pregnancy. */
    static boolean opens(Athlete athlete) {
        PlyometricGate gate = athlete.plyometricGate();
        Screening screening = athlete.screening();
        return gate != null
                && gate.passed()
                && (screening == null || !screening.pregnant())
                && athlete.pain().entrySet().stream()
                        .noneMatch(pain -> LOWER_LIMB.contains(pain.getKey()) && pain.getValue() >= PAIN);
    }

    /** Whether they may come in a week. */
    static boolean open(Athlete athlete, PlanWeek week) {
        return opens(athlete) && athlete.strengthMonths() * WEEKS_PER_MONTH + week.number() - 1 >= WEEKS_OF_TRAINING;
    }
}
