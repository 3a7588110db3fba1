package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts in the week of a plan that has a heavy Wednesday morning and a heavy Friday evening (W2). */
final class RecoveryFixture {

    /** Week 6 of the plan: the first with two heavy sessions. */
    static final int WEEK = 5;

    static final LocalDate MONDAY = Runner.MONDAY.plusWeeks(WEEK);
    static final LocalDateTime BEFORE = Runner.MONDAY.minusDays(1).atTime(12, 0);

    private RecoveryFixture() {}

    static RunDone run(String id, int day, String start, int minutes, RunKind kind) {
        long from = minute(day, start);
        return new RunDone(
                "run:" + id,
                new RunAt(from, from + minutes, kind, kind == RunKind.LONG, false),
                kind == RunKind.HARD ? 8.0 : null);
    }

    static StrengthDone done(String id, @Nullable UUID session, int day, String start, int minutes) {
        long from = minute(day, start);
        return new StrengthDone("session:" + id, session, from, from + minutes, 7.0);
    }

    /** Minute on the wall; day 0 is the Monday of the week. */
    static long minute(int day, String time) {
        return WallClock.minuteOf(MONDAY.plusDays(day).atTime(LocalTime.parse(time)));
    }

    static String written(AdjustedPlan plan) {
        return written(plan.weeks().get(WEEK));
    }

    static String written(AdjustedWeek week) {
        return week.rung() + ":"
                + week.sessions().stream()
                        .map(session -> " " + session.base().name() + " " + where(session.now()))
                        .collect(Collectors.joining());
    }

    private static String where(Arrangement at) {
        String day = at.start().getDayOfWeek().name();
        String place =
                day.charAt(0) + day.substring(1, 3).toLowerCase(Locale.ROOT) + " " + at.half() + " " + at.letter();
        return at.status() == SessionStatus.PLANNED ? place : place + " " + at.status();
    }

    static List<String> rules(AdjustedPlan plan) {
        return plan.decisions().stream()
                .map(decision -> decision.rule() + " " + decision.state())
                .toList();
    }

    /** A run with its distance; day 0 is the Monday of the week. */
    static RunDone far(String id, int day, String start, int minutes, RunKind kind, double metres) {
        RunDone run = run(id, day, start, minutes, kind);
        return new RunDone(run.id(), run.run(), run.rpe(), metres, Fact.Cost.UNKNOWN);
    }

    /** A run down a hill. */
    static RunDone downhill(String id, int day, String start, int minutes) {
        long from = minute(day, start);
        return new RunDone("run:" + id, new RunAt(from, from + minutes, RunKind.EASY, false, true), null);
    }

    /** A report of how the runner is, with pain and soreness alone. */
    static Fact.ReadinessTold told(String id, int day, String time, @Nullable Integer soreness, List<Pain> pain) {
        var report = new Readiness(
                MONDAY.plusDays(day), null, null, null, null, null, null, soreness, null, null, pain, Set.of());
        return new Fact.ReadinessTold("readiness:" + id, minute(day, time), report);
    }

    /** The plan with another prescription for every session. */
    static Baseline prescribing(Baseline plan, List<Item> items) {
        var weeks = plan.weeks().stream()
                .map(week -> new BaselineWeek(
                        week.monday(),
                        week.phase(),
                        week.deload(),
                        week.trainingWeek(),
                        week.heaviest(),
                        week.runs(),
                        week.sessions().stream()
                                .map(session -> new PlannedSession(
                                        session.id(),
                                        session.ordinal(),
                                        session.letter(),
                                        session.start(),
                                        session.half(),
                                        items))
                                .toList(),
                        week.rung(),
                        week.points()))
                .toList();
        return new Baseline(plan.id(), plan.createdAt(), plan.startDate(), plan.athlete(), weeks);
    }

    /** The plan as if it had been made on that day: nothing before it was missed. */
    static Baseline madeOn(LocalDate day, Baseline plan) {
        return new Baseline(plan.id(), day.atStartOfDay(), plan.startDate(), plan.athlete(), plan.weeks());
    }

    static Item item(String id, Pattern pattern, int sets, @Nullable Double loadKg) {
        double legs = switch (pattern) {
            case AR, AE -> 0.3;
            case UPL, UPS, MB -> 0;
            default -> 1;
        };
        int contacts = pattern == Pattern.PL ? 40 : 0;
        return new Item(
                id,
                pattern,
                sets,
                5,
                null,
                false,
                8,
                loadKg == null ? null : 80.0,
                loadKg,
                "3-0-1-0",
                120,
                contacts,
                legs,
                null);
    }

    /** Sets of a session's exercises in the week, by ordinal of the session: {@code "back_squat 3, push_up 3"}. */
    static String sets(AdjustedPlan plan, int week, int ordinal) {
        return plan.weeks().get(week).sessions().stream()
                .filter(session -> session.base().ordinal() == ordinal)
                .flatMap(session -> session.items().stream())
                .map(item -> item.exerciseId() + " " + item.sets())
                .collect(Collectors.joining(", "));
    }
}
