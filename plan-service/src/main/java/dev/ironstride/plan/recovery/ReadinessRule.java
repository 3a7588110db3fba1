package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.readiness.Finding;
import dev.ironstride.plan.readiness.Readiness;
import dev.ironstride.plan.readiness.ReadinessCourse;
import dev.ironstride.plan.readiness.ReadinessLog;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** T13: an amber day takes a third of the sets, a red one the class. It counts for its day alone. */
final class ReadinessRule implements ReplayRule {

    /** Share of the sets that goes on an amber day. [T13] */
    static final double AMBER_SETS_OFF = 0.33;
    /** Red days within five that ask for a deload. [T13] */
    private static final int RED_DAYS = 3;

    private final Replay replay;
    private final Board board;
    private final StrainRule strain;
    private final RaceRule race;
    private final Deload deload;
    private final ReadinessLog reports = new ReadinessLog();
    private final Map<LocalDate, Band> answered = new HashMap<>();
    private final Holds today;

    ReadinessRule(Replay replay, StrainRule strain, RaceRule race, Deload deload) {
        this.replay = replay;
        this.board = replay.board();
        this.strain = strain;
        this.race = race;
        this.deload = deload;
        this.today = new Holds(board);
    }

    @Override
    public void told(ReadinessTold told) {
        reports.take(ToldOfBody.readiness(told));
        LocalDate day = latest(WallClock.dateOf(told.at()), told.report().date());
        ReadinessCourse course = reports.until(day);
        Readiness readiness = course.on(day);
        strain.readinessIs(readiness);
        race.gate(told, readiness.band());
        if (!harmless(readiness.band())) {
            strain.check(told.id(), told.at());
        }
        Band before = answered.getOrDefault(day, Band.UNKNOWN);
        if (readiness.band() == before || (harmless(readiness.band()) && harmless(before))) {
            return;
        }
        answered.put(day, readiness.band());
        answer(told, readiness);
        if (readiness.band() == Band.RED && course.redDays(day) >= RED_DAYS) {
            lighterWeek(told);
        }
    }

    /** How ready the runner was on a day, as far as it was told. */
    Band on(LocalDate day) {
        return answered.getOrDefault(day, Band.UNKNOWN);
    }

    /** What is told in the evening may be about the morning after. */
    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean harmless(Band band) {
        return band == Band.GREEN || band == Band.UNKNOWN;
    }

    private void answer(ReadinessTold told, Readiness readiness) {
        long from = Math.max(Holds.from(board, told.at()), WallClock.midnightOf(readiness.date()));
        long over = WallClock.midnightOf(readiness.date().plusDays(1));
        Optional<Standing> session = board.next(told.at(), one -> one.start() >= from && one.start() < over);
        session.ifPresent(one -> {
            var cause = new Cause(
                    Rule.T13, told.id(), one.base().id(), told.at(), because(told, readiness), reason(readiness));
            replay.log()
                    .change(
                            cause,
                            Set.of(),
                            () -> Holds.keepingHardRules(replay, told.at(), () -> {
                                today.endAt(from);
                                if (!harmless(readiness.band())) {
                                    today.take(reduction(cause, readiness, from, over));
                                }
                            }));
        });
    }

    private Reduction reduction(Cause cause, Readiness readiness, long from, long over) {
        boolean red = readiness.band() == Band.RED;
        boolean lower = replay.overrides().prefersLowerClass(cause.key());
        Effect effect = red
                ? Effect.softer(Softening.RED)
                : lower ? Effect.softer(Softening.ONE_DOWN) : Effect.sets(AMBER_SETS_OFF);
        return Reduction.during(Rule.T13, cause.key(), from, over, Touch.ALL, effect, "a third fewer sets");
    }

    /** Three red days of five ask for a week with less; the strain (T15) is looked at on every such day anyway. */
    private void lighterWeek(ReadinessTold told) {
        board.next(told.at(), one -> true)
                .ifPresent(next -> deload.give(new Cause(
                        Rule.T13,
                        told.id() + "/deload",
                        next.base().id(),
                        told.at(),
                        List.of(new Because(told.id(), RED_DAYS + " red days in 5", "RED")),
                        "three of your last five days were red, and a lighter week lets you recover")));
    }

    private static List<Because> because(ReadinessTold told, Readiness readiness) {
        var because = new ArrayList<Because>();
        because.add(new Because(told.id(), readiness.band().name(), "GREEN"));
        for (Finding finding : readiness.findings()) {
            if (finding.flagged()) {
                because.add(new Because(
                        told.id(), finding.input() + " " + rounded(finding.value()), rounded(finding.limit())));
            }
        }
        return because;
    }

    private static String reason(Readiness readiness) {
        String band = readiness.band().name().toLowerCase(Locale.ENGLISH);
        if (readiness.held()) {
            return "your readiness stays " + band + " until two better days in a row";
        }
        String reasons = readiness.reasons();
        return "your readiness is " + band + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private static String rounded(double value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
    }
}
