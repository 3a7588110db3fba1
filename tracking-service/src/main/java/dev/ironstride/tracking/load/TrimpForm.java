package dev.ironstride.tracking.load;

import org.jspecify.annotations.Nullable;

/**
 * The constants of Banister's impulse. Other tools differ for women, so the form is told wherever the number is.
 *
 * @see Trimp
 */
public enum TrimpForm {
    /** Men; and who has not said. [S52] */
    MALE(0.64, 1.92),
    /** Women, as Runalyze and intervals.icu count: ours. [S54] */
    FEMALE(0.86, 1.67),
    /** Women, as GoldenCheetah and Fellrnr count: to compare with those. [S52, S53] */
    FEMALE_GOLDEN_CHEETAH(0.64, 1.67);

    /** Factor of the weight of a minute. */
    final double factor;
    /** Growth of that weight with the share of the heart rate reserve. */
    final double growth;

    TrimpForm(double factor, double growth) {
        this.factor = factor;
        this.growth = growth;
    }

    /** Factor A of the weight of a minute. */
    public double factor() {
        return factor;
    }

    /** Growth b of that weight with the share of the heart rate reserve. */
    public double growth() {
        return growth;
    }

    /** Our form for an athlete. */
    public static TrimpForm of(@Nullable String sex) {
        return "FEMALE".equals(sex) ? FEMALE : MALE;
    }
}
