package dev.ironstride.plan.recovery;

import dev.ironstride.plan.ledger.DailyLoads;
import dev.ironstride.plan.ledger.LoadEntry;
import dev.ironstride.plan.ledger.StrainCheck;
import dev.ironstride.plan.ledger.WeekLoad;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.readiness.Readiness;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T15: strain beyond the runner's own, or a monotonous week with amber readiness, takes a quarter of the week's sets and
 * gives a second rest day. T16: the ratio of acute to chronic load is shown elsewhere and changes nothing.
 */
final class StrainRule implements ReplayRule {

    /** Share of the sets that goes. [T15] */
    static final double SETS_OFF = 0.25;
    /** Rest days that a week gets. [T15] */
    private static final int REST_DAYS = 2;
    /** Days until it may fire again. [T15] */
    private static final int DAMPING_DAYS = 14;

    private final Replay replay;
    private final Board board;
    private final List<LoadEntry> entries = new ArrayList<>();
    private Readiness readiness = new Readiness(LocalDate.EPOCH, Band.UNKNOWN, Band.UNKNOWN, List.of());
    private @Nullable LocalDate fired;

    StrainRule(Replay replay) {
        this.replay = replay;
        this.board = replay.board();
    }

    @Override
    public void ran(Ran run) {
        note(run.fact().run().start(), run.fact().cost(), true);
        check(run.fact().id(), run.fact().at());
    }

    @Override
    public void lifted(Lifted lifted) {
        note(lifted.fact().start(), lifted.fact().cost(), false);
        check(lifted.fact().id(), lifted.fact().at());
    }

    private void note(long start, Fact.Cost cost, boolean run) {
        if (cost.au() > 0) {
            entries.add(new LoadEntry(WallClock.dateOf(start), cost.au(), run));
        }
    }

    /** Takes note of how ready the runner is: monotony matters with amber only. */
    void readinessIs(Readiness now) {
        readiness = now;
    }

    /** Looks at the seven days that end with the day of an event, or with the day before while nothing was trained yet. */
    void check(String fact, long minute) {
        LocalDate day = WallClock.dateOf(minute);
        if (fired != null && day.isBefore(fired.plusDays(DAMPING_DAYS))) {
            return;
        }
        DailyLoads loads = DailyLoads.ofAll(entries);
        LocalDate last = loads.on(day) > 0 ? day : day.minusDays(1);
        found(fact, last, loads, readiness.date().equals(day)).ifPresent(found -> lessen(fact, minute, day, found));
    }

    /**
     * What speaks for a lighter week.
     *
     * @param reason in words
     */
    private record Found(Because because, String reason) {}

    private Optional<Found> found(String fact, LocalDate day, DailyLoads loads, boolean toldToday) {
        Optional<StrainCheck> strain = StrainCheck.ending(day, loads).filter(StrainCheck::flagged);
        if (strain.isPresent()) {
            long value = Math.round(strain.get().strain());
            long limit = Math.round(strain.get().limit());
            return Optional.of(new Found(
                    new Because(fact, "strain " + value, String.valueOf(limit)),
                    "the strain of your last seven days is " + value + ", above your own " + limit));
        }
        WeekLoad week = WeekLoad.ending(day, loads);
        boolean tired = toldToday && readiness.band().compareTo(Band.AMBER) >= 0;
        if (!tired || !week.monotonous()) {
            return Optional.empty();
        }
        String value = String.valueOf(Math.round(week.monotony() * 10) / 10.0);
        return Optional.of(new Found(
                new Because(fact, "monotony " + value, String.valueOf(WeekLoad.MONOTONOUS)),
                "your last seven days were much alike (monotony " + value + ") and your readiness is low"));
    }

    /** A week that ends today leaves nothing to lessen, so the coming one is lessened. */
    private void lessen(String fact, long minute, LocalDate day, Found found) {
        long from = Holds.from(board, minute);
        LocalDate monday = day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.plusDays(1)
                : day.minusDays(day.getDayOfWeek().getValue() - 1L);
        long until = WallClock.midnightOf(monday.plusWeeks(1));
        board.next(minute, one -> one.start() >= from && one.start() < until).ifPresent(next -> {
            fired = day;
            var cause = new Cause(Rule.T15, fact, next.base().id(), minute, List.of(found.because()), found.reason());
            replay.log().change(cause, Set.of(), () -> {
                board.reduce(Reduction.during(
                        Rule.T15, cause.key(), from, until, Touch.ALL, Effect.sets(SETS_OFF), "a quarter fewer sets"));
                addRestDay(cause.key(), minute, monday);
            });
        });
    }

    /** The session of lowest priority that has its day to itself becomes mobility, which a rest day may have (H2). */
    private void addRestDay(String key, long minute, LocalDate monday) {
        List<RunAt> runs = board.runs().week(monday);
        Set<Long> running = new HashSet<>();
        runs.forEach(run -> running.add(run.day()));
        Set<Long> training = new HashSet<>(running);
        List<Standing> sessions = board.all().stream()
                .filter(one -> one.counts() && WallClock.mondayOf(one.start()) == WallClock.midnightOf(monday))
                .toList();
        sessions.forEach(one -> training.add(one.day()));
        if (WeekLoad.DAYS - training.size() >= REST_DAYS) {
            return;
        }
        sessions.stream()
                .filter(one -> one.openAt(minute) && !running.contains(one.day()))
                .max(Comparator.comparing(Standing::letter).thenComparingLong(Standing::start))
                .ifPresent(one -> board.reduce(Reduction.of(
                        one.base().id(),
                        Rule.T15,
                        key,
                        Touch.ALL,
                        Effect.softer(Softening.TO_MOBILITY),
                        "only mobility, for a second rest day")));
    }
}
