package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.recovery.Fact.StrengthMissed;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@code adjusted plan, decisions = f(baseline, facts, overrides, as-of)}: replays the facts in the order in which they
 * occurred. The same facts give the same plan, whatever their order of arrival.
 */
public final class Recovery {

    private final Given given;
    private final Replay replay;
    private final Board board;
    private final MissedRule missedRule;
    private final RaceRule raceRule;
    private final WayBack wayBack;
    private final List<ReplayRule> rules;
    private final Set<UUID> everDone;

    private Recovery(Given given) {
        this.given = given;
        this.replay = Replay.of(given);
        this.board = replay.board();
        this.missedRule = new MissedRule(replay);
        this.wayBack = new WayBack(replay);
        this.raceRule = new RaceRule(replay);
        var strainRule = new StrainRule(replay);
        var referralRule = new ReferralRule(replay);
        var deload = new Deload(board, replay.log());
        var readinessRule = new ReadinessRule(replay, strainRule, raceRule, deload);
        this.rules = List.of(
                new RunRules(replay),
                raceRule,
                new DownhillRule(replay),
                new RunSizeRule(replay),
                new DoneRule(replay),
                new HardSessionAdvice(replay),
                missedRule,
                new BreakRule(replay),
                strainRule,
                readinessRule,
                referralRule,
                new PainRule(replay, referralRule),
                new IllnessRule(replay),
                // Last, so that what the same session made the rules above take off counts as a cut.
                new LiftedRule(
                        replay,
                        new EffortRule(replay, deload),
                        new PlateauRule(replay, deload, readinessRule::on),
                        readinessRule::on));
        this.everDone = given.facts().stream()
                .filter(StrengthDone.class::isInstance)
                .map(StrengthDone.class::cast)
                .filter(StrengthDone::fulfils)
                .map(StrengthDone::plannedSessionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The plan as the facts leave it. */
    public static AdjustedPlan adjust(Given given) {
        var recovery = new Recovery(given);
        recovery.play();
        boolean waits = recovery.rules.stream().anyMatch(ReplayRule::waits);
        return new Outcome(recovery.board, recovery.replay.log(), given.overrides()).asOf(given.asOf(), waits);
    }

    /** The plan as the facts leave it, of a plan whose exercises were not kept. */
    public static AdjustedPlan adjust(
            Baseline baseline, Collection<? extends Fact> facts, Overrides overrides, LocalDateTime asOf) {
        return adjust(new Given(baseline, Catalogue.EMPTY, facts, overrides, asOf));
    }

    /** Where everything stands after a replay. */
    static Replay replayed(Given given) {
        var recovery = new Recovery(given);
        recovery.play();
        return recovery.replay;
    }

    private void play() {
        timeline().forEach(Moment::happen);
    }

    /** Something that happens during a replay; rank and id order what happens in the same minute. */
    private record Moment(long minute, int rank, String id, Runnable happening) {
        void happen() {
            happening.run();
        }
    }

    private List<Moment> timeline() {
        var moments = new ArrayList<Moment>();
        for (Fact fact : given.facts()) {
            moments.add(
                    switch (fact) {
                        case StrengthDone done ->
                            new Moment(
                                    done.at(),
                                    0,
                                    done.id(),
                                    () -> wayBack.after(done.at(), done.id(), () -> lifted(done)));
                        case RunDone run ->
                            new Moment(run.at(), 1, run.id(), () -> wayBack.after(run.at(), run.id(), () -> ran(run)));
                        case ReadinessTold told -> new Moment(told.at(), 2, told.id(), () -> told(told));
                        case StrengthMissed missed -> new Moment(missed.at(), 3, missed.id(), () -> saidMissed(missed));
                    });
        }
        List<Overrides.Said> moves = given.overrides().moves();
        for (int i = 0; i < moves.size(); i++) {
            Overrides.Said move = moves.get(i);
            moments.add(new Moment(
                    WallClock.minuteOf(move.at()), 4, "%06d".formatted(i), () -> new HandMove(replay).apply(move)));
        }
        addDays(moments);
        moments.sort(Comparator.comparingLong(Moment::minute)
                .thenComparingInt(Moment::rank)
                .thenComparing(Moment::id));
        return moments;
    }

    private void addDays(List<Moment> moments) {
        Baseline baseline = given.baseline();
        LocalDate first = latest(
                baseline.createdAt().toLocalDate(), baseline.weeks().getFirst().monday());
        LocalDate last = earliest(
                given.asOf().toLocalDate(), baseline.weeks().getLast().monday().plusWeeks(1));
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            LocalDate over = day;
            moments.add(new Moment(WallClock.midnightOf(day.plusDays(1)), 5, day.toString(), () -> over(over)));
        }
    }

    private void ran(RunDone run) {
        Set<Violation> before = replay.judgement().at(run.at());
        RunAt planned = board.runs().note(run).orElse(null);
        raceRule.note(run);
        var ran = new ReplayRule.Ran(run, planned, before);
        rules.forEach(rule -> rule.ran(ran));
    }

    private void told(ReadinessTold told) {
        wayBack.after(told.at(), told.id(), () -> rules.forEach(rule -> rule.told(told)));
    }

    private void over(LocalDate day) {
        wayBack.after(WallClock.midnightOf(day.plusDays(1)), "day:" + day, () -> dayIsOver(day));
    }

    private void lifted(StrengthDone done) {
        Set<Violation> before = replay.judgement().at(done.at());
        Optional<Standing> session = Lifting.note(board, done);
        var lifted = new ReplayRule.Lifted(done, session, before);
        rules.forEach(rule -> rule.lifted(lifted));
    }

    private void saidMissed(StrengthMissed missed) {
        board.session(missed.sessionId())
                .filter(Standing::planned)
                .ifPresent(session -> missed(session, missed.at(), "MARKED_MISSED"));
    }

    private void dayIsOver(LocalDate day) {
        for (Standing session : board.all()) {
            if (session.planned()
                    && session.at().start().toLocalDate().equals(day)
                    && !everDone.contains(session.base().id())) {
                missed(session, WallClock.midnightOf(day.plusDays(1)), "NOT_DONE");
            }
        }
        rules.forEach(rule -> rule.dayOver(day));
    }

    private void missed(Standing session, long minute, String value) {
        if (session.letter() != Letter.MOB) {
            rules.forEach(rule -> rule.missed(session, minute));
        }
        missedRule.apply(session, minute, value);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
