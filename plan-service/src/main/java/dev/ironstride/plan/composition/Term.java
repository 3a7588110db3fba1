package dev.ironstride.plan.composition;

/**
 * What a choice of exercises costs, by name. The first ones are rules: their price is above any sum of the others, so a plan
 * breaks one only when no choice keeps it. The others are wishes that are weighed against each other; all weights are our
 * own constants [E].
 */
public enum Term {
    /** R17: half of a week's leg sets on one leg; per set that is missing. */
    ONE_LEG(1000, "R17"),
    /** domain.md 5.4: one new exercise a session; per further one. */
    ONE_NEW(1000, "5.4 variation"),
    /** One exercise twice in a session. */
    TWICE(1000, "1.3"),
    /** R20: what the runner dislikes comes only where nothing else is left. */
    DISLIKED(200, "R20"),

    /** R11: the same exercise in two sessions of a week. */
    SAME_WEEK(8, "R11"),
    /** R11: an accessory or core exercise that stays when its turn to change has come. */
    STALE(10, "R11, 5.4 variation"),
    /** R11: a main lift that stays for another block; less, because a lift is learnt by repeating it. */
    STALE_MAIN(3, "R11, 5.4 variation"),
    /** R20: something else although there is an exercise that the runner likes. */
    NOT_LIKED(5, "R20"),
    /** 5.2: a main lift without known maximum although there is one with. */
    NO_MAXIMUM(8, "5.2"),
    /** R12, 4.1: a main lift that takes no weight, in the adaptation phase. */
    UNLOADED(2, "R12, 4.1"),
    /** R12, 4.1: the same in a phase for strength or power. */
    UNLOADED_HEAVY(6, "R12, 4.1"),
    /** R7, R12: each level between the exercise and what fits runner and phase. */
    LEVEL(2, "R7, R12"),
    /** 5.3: each level by which an exercise is easier than the one before it in its place. */
    STEP_BACK(3, "5.3 ladder"),
    /** 1.3: each place by which a pattern is further from the one that is meant. */
    OTHER_PATTERN(2, "1.3"),
    /** R17: a main lift on two legs where one is meant, or the other way round. */
    OTHER_STANCE(6, "R17"),
    /** S5: a main lift over one joint. */
    ONE_JOINT(6, "1.3, S5"),
    /** R12: a drill for technique in the place of a main lift. */
    DRILL(5, "R12"),
    /** S1, S3: calf work or short contacts that leave out gastrocnemius and soleus. */
    NO_CALF(12, "1.1, S1, S3"),
    /** R13: an accessory that is held although others are moved, slowly both ways. */
    HELD(4, "R13"),
    /** R18: two exercises of a pattern in one week for exactly the same muscles. */
    SAME_MUSCLES(2, "R18"),
    /** R11: the next exercise is done with the same kind of equipment. */
    SAME_MODALITY(1, "R11"),
    /** 4: each half minute that a session is longer than its time; sets must go then. */
    OVERTIME(1, "3.2, 5.4");

    private final int weight;
    private final String source;

    Term(int weight, String source) {
        this.weight = weight;
        this.source = source;
    }

    /** Points for each unit. */
    public int weight() {
        return weight;
    }

    /** Where the rule sheet asks for it. */
    public String source() {
        return source;
    }

    /** Whether it is a rule that no wish may outweigh. */
    public boolean rule() {
        return weight >= ONE_LEG.weight;
    }
}
