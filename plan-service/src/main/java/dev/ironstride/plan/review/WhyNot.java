package dev.ironstride.plan.review;

import dev.ironstride.plan.recovery.Decision;

/** Why a decision cannot be taken back, for the runner. */
final class WhyNot {

    private WhyNot() {}

    static String undo(Decision decision) {
        return decision.rule().medical()
                ? "It protects your health, and that stays until you report that you are well."
                : "It keeps your day of rest, and that stays.";
    }
}
