package dev.ironstride.events;

/** What an illness shows (domain.md 7, T14). */
public enum Symptom {
    /** Mild and above the neck: a cold, a sore throat. */
    ABOVE_NECK,
    FEVER,
    CHEST,
    /** Aching muscles all over. */
    MYALGIA,
    /** Stomach or bowel. */
    GI
}
