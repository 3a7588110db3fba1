package dev.ironstride.plan.pain;

import dev.ironstride.plan.catalogue.Exercise;
import java.util.Map;
import java.util.Set;

/** Which exercises load a site: those the catalogue says to avoid there, and those that clearly load its tissues. */
public final class SiteLoad {

    /** Grade from which a tissue is clearly loaded. [exercise catalogue] */
    private static final int CLEAR = 2;

    /** Tissues of the exercise catalogue that carry a site's load. [E] */
    private static final Map<Site, Set<String>> TISSUES = Map.ofEntries(
            Map.entry(Site.AK, Set.of("PATELLAR_TENDON", "QUADRICEPS")),
            Map.entry(Site.AC, Set.of("ACHILLES", "SOLEUS", "GASTROCNEMIUS")),
            Map.entry(Site.PF, Set.of("PLANTAR_FASCIA", "FOOT")),
            Map.entry(Site.SH, Set.of("TIBIALIS")),
            Map.entry(Site.HG, Set.of("ADDUCTORS", "HIP_FLEXORS")),
            Map.entry(Site.LH, Set.of("HIP_ABDUCTORS")),
            Map.entry(Site.PH, Set.of("HAMSTRING")),
            Map.entry(Site.LB, Set.of("LUMBAR")),
            Map.entry(Site.SD, Set.of("SHOULDER")),
            Map.entry(Site.WR, Set.of("WRIST")),
            Map.entry(Site.AN, Set.of("PERONEALS")));

    private SiteLoad() {}

    /** Whether pain at a site filters an exercise out (domain.md 1.2, {@code avoid}). */
    public static boolean avoided(Exercise exercise, Site site) {
        return exercise.avoidIfPain().contains(site.name());
    }

    /**
     * Whether an exercise works on a site at all: an easy hold that may replace a jump still does, and is left out where the
     * site is to be left alone.
     *
     * @param tissues grades of the exercise by tissue, 0-3; empty while the catalogue has not told them
     */
    public static boolean worksOn(Exercise exercise, Map<String, Integer> tissues, Site site) {
        return avoided(exercise, site)
                || TISSUES.getOrDefault(site, Set.of()).stream()
                        .anyMatch(tissue -> tissues.getOrDefault(tissue, 0) >= CLEAR);
    }
}
