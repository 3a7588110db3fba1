package dev.ironstride.events;

/** What a professional should see (domain.md 7, "See a professional"). */
public enum WarningSign {
    /** Pain at one point of a bone, or pain that does not ease with warm-up. */
    FOCAL_BONE_PAIN,
    GROIN_PAIN_ON_LOADING,
    /** Tenderness of a bone after a recent jump in load. */
    BONY_TENDERNESS,
    NIGHT_OR_REST_PAIN,
    LIMP,
    /** Swelling, giving way or locking of a joint. */
    SWELLING_OR_LOCKING,
    NUMBNESS,
    BLADDER_OR_BOWEL_CHANGE,
    /** Swelling of the calf with warmth. */
    WARM_SWOLLEN_CALF,
    CHEST_PAIN,
    PALPITATIONS,
    FAINTING,
    UNUSUAL_BREATHLESSNESS,
    PREGNANCY_WARNING,
    MISSED_PERIODS_AND_FATIGUE
}
