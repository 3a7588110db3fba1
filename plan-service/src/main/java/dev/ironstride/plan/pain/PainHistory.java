package dev.ironstride.plan.pain;

import dev.ironstride.plan.placement.WallClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything told of pain, site by site. Of one day's form the last word on a site counts, as for every datum of
 * readiness; each session's word counts beside it. The order of arrival does not matter.
 */
public final class PainHistory {

    private static final Comparator<PainReport> IN_ORDER =
            Comparator.comparingLong(PainReport::minute).thenComparing(PainReport::fact);

    private final Map<Site, List<PainReport>> bySite = new EnumMap<>(Site.class);

    /** A history of these reports, in any order. */
    public PainHistory(Collection<PainReport> reports) {
        for (PainReport report : reports.stream().sorted(IN_ORDER).toList()) {
            List<PainReport> ofSite = bySite.computeIfAbsent(report.site(), site -> new ArrayList<>());
            ofSite.removeIf(earlier -> sameForm(earlier, report));
            ofSite.add(report);
        }
    }

    private static boolean sameForm(PainReport earlier, PainReport later) {
        return !earlier.inSession() && !later.inSession() && earlier.day() == later.day();
    }

    /** How every site that hurts, or is still blocked, stands at a minute, in the order of {@link Site}. */
    public List<SitePain> at(long minute) {
        return bySite.keySet().stream()
                .flatMap(site -> at(site, minute).stream())
                .toList();
    }

    /** How a site stands at a minute; empty when nothing of it matters. */
    public Optional<SitePain> at(Site site, long minute) {
        List<PainReport> known = bySite.getOrDefault(site, List.of()).stream()
                .filter(report -> report.minute() <= minute)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        PainReport latest = known.getLast();
        PainStage stage = stage(latest, minute);
        boolean blocked = SiteBlock.holds(known);
        boolean lasting = LastingPain.in(known);
        return stage == PainStage.NONE && !blocked
                ? Optional.empty()
                : Optional.of(new SitePain(latest, stage, blocked, lasting));
    }

    /**
     * A score counts for three days (the scope of domain.md 7), unless a newer word on the site comes first. What stopped
     * leg work counts until the runner tells more: silence is no recovery.
     */
    private static PainStage stage(PainReport latest, long minute) {
        PainStage stage = PainStage.of(latest);
        boolean old = minute - latest.minute() > SitePain.SCOPE_HOURS * WallClock.HOUR;
        return old && stage != PainStage.STOP ? PainStage.NONE : stage;
    }
}
