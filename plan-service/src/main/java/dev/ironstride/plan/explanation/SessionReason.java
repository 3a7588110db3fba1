package dev.ironstride.plan.explanation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.DecisionState;
import dev.ironstride.plan.recovery.SessionStatus;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a session is where it is and as heavy as it is. */
public final class SessionReason {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    /** Up to here a distance is told in hours, minutes. */
    private static final long IN_HOURS = 2 * WallClock.DAY;
    /** Runs further away say nothing about a place, minutes. */
    private static final long NEAR = 5 * WallClock.DAY;

    private final AdjustedPlan plan;
    private final boolean longCounts;
    private final List<RunAt> strenuous;

    /**
     * Reasons for the sessions of a plan.
     *
     * @param plan as the facts leave it
     * @param athlete whose plan it is: long runs are named if they count as hard
     */
    public SessionReason(AdjustedPlan plan, Athlete athlete) {
        this.plan = plan;
        this.longCounts = athlete.longCountsAsHard();
        this.strenuous = plan.weeks().stream()
                .flatMap(week -> week.base().runs().stream())
                .map(PlannedRun::at)
                .filter(run -> run.strenuous(longCounts))
                .toList();
    }

    /** One sentence about a session. */
    public Why of(AdjustedSession session) {
        Optional<Decision> moved = decision(session);
        if (moved.isPresent()) {
            return new Why(moved.get().text(), List.of(moved.get().rule().name()));
        }
        if (session.now().status() == SessionStatus.MISSED || session.now().status() == SessionStatus.SKIPPED) {
            return new Why("It was not done on its day, and no other day of its week was free for it.", List.of("T7"));
        }
        return placed(session);
    }

    /** The last decision in force that says something about the session. */
    private Optional<Decision> decision(AdjustedSession session) {
        return plan.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.APPLIED)
                .filter(decision -> decision.changes().stream()
                        .anyMatch(change ->
                                change.sessionId().equals(session.base().id())
                                        && change.after().equals(session.now())))
                .reduce((earlier, later) -> later);
    }

    private Why placed(AdjustedSession session) {
        LiftAt lift = LiftAt.planned(
                WallClock.minuteOf(session.now().start()), session.now().letter());
        var text = new StringBuilder(capitalised(ClassText.word(lift.letter())))
                .append(" on ")
                .append(session.now().start().format(WEEKDAY));
        var rules = new ArrayList<String>();
        var parts = new ArrayList<String>();
        strenuous.stream()
                .filter(run -> run.end() <= lift.start() && lift.start() - run.end() <= NEAR)
                .max(Comparator.comparingLong(RunAt::end))
                .ifPresent(run -> {
                    parts.add(span(lift.start() - run.end()) + " after " + named(run));
                    rules.addAll(List.of("H7", "P2"));
                });
        strenuous.stream()
                .filter(run -> run.start() >= lift.end() && run.start() - lift.end() <= NEAR)
                .min(Comparator.comparingLong(RunAt::start))
                .ifPresent(run -> {
                    parts.add(span(run.start() - lift.end()) + " before " + named(run));
                    rules.addAll(List.of("H6", "P1"));
                });
        if (parts.isEmpty()) {
            text.append(longCounts ? ", with no hard or long run near it" : ", with no hard run near it");
            rules.add("P5");
        } else {
            text.append(": ").append(String.join(" and ", parts));
        }
        rules.add("H3");
        return new Why(text.append('.').toString(), rules);
    }

    private static String named(RunAt run) {
        LocalDateTime start = WallClock.timeOf(run.start());
        String kind = ClassText.word(run.kind());
        return run.kind() == RunKind.RACE
                ? "the race on " + start.format(WEEKDAY)
                : start.format(WEEKDAY) + "’s " + kind;
    }

    private static String span(long minutes) {
        if (minutes < IN_HOURS) {
            return minutes / WallClock.HOUR + " h";
        }
        return minutes / WallClock.DAY + " days";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
