package dev.ironstride.plan.recovery;

import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.pain.PainHistory;
import dev.ironstride.plan.pain.PainReport;
import dev.ironstride.plan.pain.PainStage;
import dev.ironstride.plan.pain.Site;
import dev.ironstride.plan.pain.SiteLoad;
import dev.ironstride.plan.pain.SitePain;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * T11: pain at a site takes from the sessions what loads it, and no more than its score asks for. Each site is answered on
 * its own; what they ask for is combined like everything else.
 */
final class PainRule implements ReplayRule {

    private final Replay replay;
    private final Board board;
    private final ReferralRule referrals;
    private final List<PainReport> reports = new ArrayList<>();
    private final Map<Site, Holds> held = new EnumMap<>(Site.class);

    PainRule(Replay replay, ReferralRule referrals) {
        this.replay = replay;
        this.board = replay.board();
        this.referrals = referrals;
    }

    @Override
    public void told(ReadinessTold told) {
        take(ToldOfBody.pain(told), told.id(), told.at());
    }

    @Override
    public void lifted(Lifted lifted) {
        take(ToldOfBody.pain(lifted.fact()), lifted.fact().id(), lifted.fact().at());
    }

    private void take(List<PainReport> told, String fact, long minute) {
        if (told.isEmpty()) {
            return;
        }
        reports.addAll(told);
        var history = new PainHistory(reports);
        Set<Site> sites = EnumSet.noneOf(Site.class);
        told.forEach(report -> sites.add(report.site()));
        sites.forEach(site -> answer(site, history.at(site, minute), fact, minute));
    }

    private void answer(Site site, Optional<SitePain> pain, String fact, long minute) {
        Holds holds = held.computeIfAbsent(site, one -> new Holds(board));
        boolean asks = pain.filter(one -> one.swaps() || one.removes()).isPresent();
        if (!asks && !holds.any()) {
            return;
        }
        board.next(minute, one -> true).ifPresent(next -> {
            var cause = new Cause(
                    Rule.T11,
                    fact + "/" + site,
                    next.base().id(),
                    minute,
                    because(fact, site, pain),
                    reason(site, pain),
                    pain.map(PainWords::normal).orElse(null));
            replay.log()
                    .change(
                            cause,
                            Set.of(),
                            () -> Holds.keepingHardRules(replay, minute, () -> {
                                long from = Holds.from(board, minute);
                                holds.endAt(from);
                                pain.ifPresent(one -> hold(holds, one, cause.key(), from));
                            }));
        });
        pain.filter(SitePain::wantsProfessional).ifPresent(one -> referrals.ofPain(one, fact, minute));
    }

    private void hold(Holds holds, SitePain pain, String key, long from) {
        long scope = pain.latest().minute() + SitePain.SCOPE_HOURS * WallClock.HOUR + 1;
        Site site = pain.site();
        switch (pain.stage()) {
            case NONE, KEEP -> {}
            case SWAP ->
                holds.take(Reduction.during(
                        Rule.T11,
                        key,
                        from,
                        scope,
                        limb(site),
                        Effect.load(1 - SitePain.LOAD_SHARE).swapping(avoiding(site)),
                        "other exercises where it hurts and 10 % less load"));
            case LIGHT ->
                holds.take(Reduction.during(
                        Rule.T11,
                        key,
                        from,
                        scope,
                        Touch.ALL,
                        Effect.softer(Softening.TO_LIGHT).without(workingOn(site)),
                        "nothing that loads the place that hurts"));
            case STOP ->
                holds.take(Reduction.during(
                        Rule.T11,
                        key,
                        from,
                        Holds.planEnd(board),
                        Touch.ALL,
                        Effect.softer(Softening.TO_MOBILITY).without(workingOn(site)),
                        "only mobility, and nothing that loads the place that hurts"));
        }
        if (pain.blocked()) {
            holds.take(Reduction.during(
                    Rule.T11,
                    key,
                    from,
                    Holds.planEnd(board),
                    (item, exercise) -> exercise.filter(avoiding(site)).isPresent(),
                    Effect.NOTHING.swapping(avoiding(site)),
                    "other exercises where it hurts"));
        }
    }

    private static Touch limb(Site site) {
        return site.loadedByLegs() ? Touch.LEGS : (item, exercise) -> item.legWeight() == 0;
    }

    private static Predicate<Exercise> avoiding(Site site) {
        return exercise -> SiteLoad.avoided(exercise, site);
    }

    private static Predicate<Exercise> workingOn(Site site) {
        return exercise -> SiteLoad.worksOn(exercise, exercise.tissues(), site);
    }

    private static List<Because> because(String fact, Site site, Optional<SitePain> pain) {
        String value = pain.map(one -> site + " " + one.latest().score()).orElse(site + " quiet");
        String threshold = pain.map(SitePain::stage)
                .map(stage -> switch (stage) {
                    case NONE, KEEP, SWAP -> PainStage.SWAP_FROM;
                    case LIGHT -> PainStage.LIGHT_FROM;
                    case STOP -> PainStage.STOP_FROM;
                })
                .map(String::valueOf)
                .orElse(String.valueOf(PainStage.SWAP_FROM));
        return List.of(new Because(fact, value, threshold));
    }

    private static String reason(Site site, Optional<SitePain> pain) {
        return pain.map(PainWords::of).orElse("the " + site.words() + " is quiet again");
    }
}
