package dev.ironstride.plan.athlete;

/** Kinds of goal; three of them may ask for a third session a week (domain.md 0). */
public enum GoalKind {
    RACE(false),
    LEGS(true),
    LEAN_MASS(true),
    STRENGTH(true),
    RESILIENCE(false),
    GENERAL(false);

    private final boolean mayLiftThrice;

    GoalKind(boolean mayLiftThrice) {
        this.mayLiftThrice = mayLiftThrice;
    }

    /** Whether three sessions a week are on offer. */
    public boolean mayLiftThrice() {
        return mayLiftThrice;
    }
}
