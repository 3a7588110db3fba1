package dev.ironstride.exercise.catalogue;

/** What an exercise loads, as a runner or a physiotherapist names it: tendons and muscle groups that running loads too. */
public enum Tissue {
    ACHILLES,
    SOLEUS,
    GASTROCNEMIUS,
    PLANTAR_FASCIA,
    /** The small muscles inside the foot. */
    FOOT,
    /** Front of the shin. */
    TIBIALIS,
    /** Outside of the lower leg. */
    PERONEALS,
    PATELLAR_TENDON,
    QUADRICEPS,
    /** The muscle and its tendon at the sitting bone. */
    HAMSTRING,
    GLUTEALS,
    HIP_ABDUCTORS,
    ADDUCTORS,
    HIP_FLEXORS,
    /** Muscles and joints of the low back. */
    LUMBAR,
    /** The abdominal wall. */
    TRUNK,
    UPPER_BACK,
    CHEST,
    SHOULDER,
    WRIST
}
