package dev.ironstride.plan.recovery;

import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
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
}
