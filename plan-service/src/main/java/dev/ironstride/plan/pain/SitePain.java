package dev.ironstride.plan.pain;

/**
 * How one site stands.
 *
 * @param latest the last word on it
 * @param blocked whether exercises that load it stay away until it has been quiet on three days
 * @param lasting whether it has hurt for more than two weeks, so that a professional should see it
 */
public record SitePain(PainReport latest, PainStage stage, boolean blocked, boolean lasting) {

    /** Hours that a score counts. [domain.md 7, scope] */
    public static final long SCOPE_HOURS = 72;
    /** Share of the load that stays on a limb that hurts at 3. [T11] */
    public static final double LOAD_SHARE = 0.90;

    /** The site. */
    public Site site() {
        return latest.site();
    }

    /** Whether exercises that load the site are replaced. */
    public boolean swaps() {
        return stage == PainStage.SWAP || (blocked && stage.compareTo(PainStage.SWAP) < 0);
    }

    /** Whether exercises that load the site are left out. */
    public boolean removes() {
        return stage.compareTo(PainStage.LIGHT) >= 0;
    }

    /** Whether a professional should see it. */
    public boolean wantsProfessional() {
        return stage == PainStage.STOP || lasting;
    }
}
