package dev.ironstride.plan.pain;

import java.util.Arrays;
import java.util.Optional;

/** Sites of pain (domain.md 1.2). */
public enum Site {
    AK("front of the knee", true),
    IT("outside of the knee", true),
    AC("Achilles or calf", true),
    PF("sole of the foot", true),
    SH("shin", true),
    HG("hip or groin", true),
    LH("outside of the hip", true),
    PH("hamstring near the hip", true),
    /** The back carries every loaded leg lift, so its pain lightens those. [E] */
    LB("low back", true),
    SD("shoulder", false),
    WR("wrist", false),
    AN("ankle", true);

    private final String words;
    private final boolean leg;

    Site(String words, boolean leg) {
        this.words = words;
        this.leg = leg;
    }

    /** For the runner: {@code front of the knee}. */
    public String words() {
        return words;
    }

    /** Whether leg lifts load it; else lifts of the upper body do. */
    public boolean loadedByLegs() {
        return leg;
    }

    /** A site by its code; empty for one that this version has not heard of. */
    public static Optional<Site> of(String code) {
        return Arrays.stream(values()).filter(site -> site.name().equals(code)).findFirst();
    }
}
