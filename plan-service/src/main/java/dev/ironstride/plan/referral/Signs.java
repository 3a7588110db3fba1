package dev.ironstride.plan.referral;

import dev.ironstride.plan.told.WarningSign;

/** How soon somebody should see a warning sign, and what it is called. */
final class Signs {

    private Signs() {}

    /**
     * Chest pain, fainting and unusual breathlessness are domain.md 7's emergencies; what should not wait until tomorrow is
     * ours to say [E].
     */
    static Urgency urgency(WarningSign sign) {
        return switch (sign) {
            case CHEST_PAIN, FAINTING, UNUSUAL_BREATHLESSNESS -> Urgency.EMERGENCY;
            case PALPITATIONS, BLADDER_OR_BOWEL_CHANGE, WARM_SWOLLEN_CALF, PREGNANCY_WARNING -> Urgency.TODAY;
            case FOCAL_BONE_PAIN,
                    GROIN_PAIN_ON_LOADING,
                    BONY_TENDERNESS,
                    NIGHT_OR_REST_PAIN,
                    LIMP,
                    SWELLING_OR_LOCKING,
                    NUMBNESS,
                    MISSED_PERIODS_AND_FATIGUE -> Urgency.SOON;
        };
    }

    /** For the runner: {@code a limp}. */
    static String words(WarningSign sign) {
        return switch (sign) {
            case FOCAL_BONE_PAIN -> "pain at one point of a bone, or pain that does not ease with warm-up";
            case GROIN_PAIN_ON_LOADING -> "pain in the groin or the front of the hip under load";
            case BONY_TENDERNESS -> "a tender bone after more training than usual";
            case NIGHT_OR_REST_PAIN -> "pain at night or at rest";
            case LIMP -> "a limp";
            case SWELLING_OR_LOCKING -> "a joint that swells, gives way or locks";
            case NUMBNESS -> "numbness";
            case BLADDER_OR_BOWEL_CHANGE -> "a change of bladder or bowel";
            case WARM_SWOLLEN_CALF -> "a calf that is swollen and warm";
            case CHEST_PAIN -> "chest pain";
            case PALPITATIONS -> "palpitations";
            case FAINTING -> "fainting";
            case UNUSUAL_BREATHLESSNESS -> "unusual breathlessness";
            case PREGNANCY_WARNING -> "a warning sign in pregnancy";
            case MISSED_PERIODS_AND_FATIGUE -> "missed periods together with fatigue";
        };
    }
}
