package dev.ironstride.plan.told;

/** What an illness shows (domain.md 7, T14). */
public enum Symptom {
    /** Mild and above the neck. */
    ABOVE_NECK,
    FEVER,
    CHEST,
    MYALGIA,
    /** Stomach or bowel. */
    GI
}
