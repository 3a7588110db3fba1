package dev.ironstride.exercise.guide;

/** How much may be said on the strength of something; our own judgement of what the rule sheet notes. */
public enum ClaimStrength {
    /** Many good studies agree. Nothing we have read does, so nothing has it yet. */
    STRONG,
    /** Several studies, or one large one, point one way. */
    MODERATE,
    /** Studies, or parts of one, point different ways. */
    MIXED,
    /** One small study, or one read second-hand or cited from memory. */
    WEAK,
    /** What professional bodies or common practice advise. */
    EXPERT_OPINION,
    /** A setting of this product; no study stands behind the number. */
    OWN_CONSTANT
}
