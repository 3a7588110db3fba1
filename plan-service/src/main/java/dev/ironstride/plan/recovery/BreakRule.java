package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.generation.Easing;
import dev.ironstride.plan.generation.ReEntry;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * T17: after a break strength work comes back by the table (domain.md 4.4). A break is looked for when a session was not done,
 * and before the next one: days are those of the calendar, from the last session done to the next one planned. Gaps that the
 * plan itself has, before a race for instance, are eased by the plan.
 */
final class BreakRule implements ReplayRule {

    /** Loads from the last maxima are held to this share in the adaptation that starts again (domain.md 4.4). */
    private static final double RESTART_LOADS = 0.7;
    /** Adaptation works at RPE 6-7 (domain.md 4.1). */
    private static final double RESTART_RPE = 7;
    /** Own constant: after a new assessment nobody's loads are known, so sets end far from failure. */
    private static final double NEW_START_RPE = 6;

    /** H3: training weeks in which leg sessions keep more distance (domain.md 3.3). */
    private static final int FIRST_TRAINING_WEEKS = 3;

    private final Board board;
    private final Judgement judgement;
    private final Replanning replanning;
    private final DecisionLog log;
    private final long planEnds;
    private LocalDate lastDone;

    BreakRule(Replay replay) {
        this.board = replay.board();
        this.judgement = replay.judgement();
        this.replanning = replay.replanning();
        this.log = replay.log();
        LocalDate monday = replay.baseline().weeks().getFirst().monday();
        LocalDate made = replay.baseline().createdAt().toLocalDate();
        this.lastDone = made.isAfter(monday) ? made : monday; // what was before the plan is the plan's business
        this.planEnds = WallClock.midnightOf(
                replay.baseline().weeks().getLast().monday().plusWeeks(1));
    }

    @Override
    public void lifted(Lifted lifted) {
        LocalDate day = WallClock.dateOf(lifted.fact().end());
        if (lifted.fact().fulfils() && day.isAfter(lastDone)) {
            lastDone = day;
        }
    }

    @Override
    public void dayOver(LocalDate day) {
        long minute = WallClock.midnightOf(day.plusDays(1));
        board.next(minute, session -> true)
                .filter(this::somethingWasLeftOutBefore)
                .ifPresent(next -> {
                    long days = date(next).toEpochDay() - lastDone.toEpochDay();
                    ReEntry entry = ReEntry.after(days, false);
                    if (entry.action() != ReEntry.Action.RESUME) {
                        ease(next, minute, days, entry);
                    }
                });
    }

    private boolean somethingWasLeftOutBefore(Standing next) {
        return board.all().stream()
                .anyMatch(session -> !session.planned()
                        && session.at().status() != SessionStatus.DONE
                        && date(session).isAfter(lastDone)
                        && date(session).isBefore(date(next)));
    }

    private static LocalDate date(Standing session) {
        return session.at().start().toLocalDate();
    }

    private void ease(Standing next, long minute, long days, ReEntry entry) {
        var because = new Because("session:" + next.base().id(), days + " days", "7 days");
        var why = new Cause(
                Rule.T17,
                "break:" + lastDone + ":" + entry.action(),
                next.base().id(),
                minute,
                List.of(because),
                days + " days lie between this session and the last one you did" + advice(entry));
        log.change(why, Set.of(), () -> {
            board.giveBack(one -> one.rule() == Rule.T17);
            reduce(next, minute, why.key(), entry);
        });
    }

    private static String advice(ReEntry entry) {
        return switch (entry.action()) {
            case RESUME, EASE_ONE_SESSION, EASE_FOUR_WEEKS -> "";
            case RESTART -> ", so you start gently again; try the calf raises and box squats again before you jump";
            case NEW_ASSESSMENT ->
                ", so the loads that were known no longer hold; please tell us again what you lift and make a new plan";
        };
    }

    private void reduce(Standing next, long minute, String key, ReEntry entry) {
        long from = WallClock.midnightOf(date(next));
        switch (entry.action()) {
            case RESUME -> {}
            case EASE_ONE_SESSION -> {
                var easing = entry.weeks().getFirst();
                board.reduce(Reduction.of(
                        next.base().id(),
                        Rule.T17,
                        key,
                        Touch.ALL,
                        Effect.setsLess(easing.setsLess()).lessLoad(1 - easing.loadShare()),
                        "one set less of each exercise and a little less load"));
            }
            case EASE_FOUR_WEEKS -> easeFourWeeks(from, key, entry);
            case RESTART -> restart(next, from, minute, key);
            case NEW_ASSESSMENT -> assessAnew(next, from, minute, key);
        }
    }

    private void easeFourWeeks(long from, String key, ReEntry entry) {
        for (int week = 0; week < entry.weeks().size(); week++) {
            Easing easing = entry.weeks().get(week);
            Effect effect = Effect.sets(1 - easing.setShare()).lessLoad(1 - easing.loadShare());
            board.reduce(during(
                    from + week * WallClock.WEEK,
                    from + (week + 1) * WallClock.WEEK,
                    key,
                    easing.jumps() ? effect : effect.withoutJumps(),
                    Math.round((1 - easing.setShare()) * 100) + " % fewer sets"));
        }
    }

    private void assessAnew(Standing next, long from, long minute, String key) {
        trainingRestarts(next);
        board.reduce(during(
                from,
                planEnds,
                key,
                Effect.softer(Softening.TO_MODERATE)
                        .upTo(NEW_START_RPE)
                        .loadsHeldTo(0)
                        .withoutJumps(),
                "nothing above RPE 6 and no jumps"));
        placeAgain(minute);
    }

    private void restart(Standing next, long from, long minute, String key) {
        long until = from + weeksOfAdaptation(board.athlete().level()) * WallClock.WEEK;
        trainingRestarts(next);
        board.reduce(during(
                from,
                until,
                key,
                Effect.softer(Softening.TO_MODERATE).upTo(RESTART_RPE).loadsHeldTo(RESTART_LOADS),
                "seven tenths of the last loads"));
        board.reduce(during(from, planEnds, key, Effect.NOTHING.withoutJumps(), "no jumps"));
        placeAgain(minute);
    }

    private void trainingRestarts(Standing next) {
        board.trainingRestartsIn(next.week());
        judgement.watch(next.week(), FIRST_TRAINING_WEEKS);
    }

    /** The weeks in which sessions are too close now that training weeks count from one again (H3). */
    private void placeAgain(long minute) {
        judgement.at(minute).stream()
                .map(Judgement.Violation::week)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(week -> replanning.remaining(week, minute, letters -> true));
    }

    /** Shortest length of the AA phase (domain.md 4.1). */
    private static int weeksOfAdaptation(Level level) {
        return switch (level) {
            case BEGINNER -> 4;
            case INTERMEDIATE -> 3;
            case ADVANCED -> 2;
        };
    }

    private static Reduction during(long from, long until, String key, Effect effect, String what) {
        return Reduction.during(Rule.T17, key, from, until, Touch.ALL, effect, what);
    }
}
