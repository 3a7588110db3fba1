package dev.ironstride.plan.told;

/** What a professional should see (domain.md 7). */
public enum WarningSign {
    FOCAL_BONE_PAIN,
    GROIN_PAIN_ON_LOADING,
    BONY_TENDERNESS,
    NIGHT_OR_REST_PAIN,
    LIMP,
    SWELLING_OR_LOCKING,
    NUMBNESS,
    BLADDER_OR_BOWEL_CHANGE,
    WARM_SWOLLEN_CALF,
    CHEST_PAIN,
    PALPITATIONS,
    FAINTING,
    UNUSUAL_BREATHLESSNESS,
    PREGNANCY_WARNING,
    MISSED_PERIODS_AND_FATIGUE
}
