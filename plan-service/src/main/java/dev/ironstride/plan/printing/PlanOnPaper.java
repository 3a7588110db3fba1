package dev.ironstride.plan.printing;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.explanation.PlanReason;
import dev.ironstride.plan.explanation.SessionReason;
import dev.ironstride.plan.explanation.WeekReason;
import dev.ironstride.plan.plans.IsoWeek;
import dev.ironstride.plan.plans.ItemText;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import dev.ironstride.plan.recovery.SessionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From a stored plan to what the page shows. */
final class PlanOnPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final PlanRow plan;
    private final Map<String, ExerciseChanged> told;
    private final SessionReason reasons;

    PlanOnPaper(PlanRow plan, Map<String, ExerciseChanged> told) {
        this.plan = plan;
        this.told = told;
        this.reasons = new SessionReason(plan.state(), plan.baseline().athlete());
    }

    PrintedPlan printed() {
        return new PrintedPlan(
                days(plan.baseline().startDate(), plan.endDate()),
                PlanReason.of(plan.baseline()).text(),
                plan.baseline().athlete().races().stream()
                        .sorted(Comparator.comparing(Race::date))
                        .map(race -> race.name() + ", " + race.date().format(DAY) + " (" + race.priority() + ")")
                        .toList(),
                plan.state().weeks().stream().map(this::week).toList());
    }

    private PrintedPlan.Week week(AdjustedWeek week) {
        LocalDate monday = week.base().monday();
        return new PrintedPlan.Week(
                IsoWeek.of(monday),
                days(monday, monday.plusDays(6)),
                phase(week.base().phase()) + (week.base().deload() ? ", lighter week" : ""),
                WeekReason.of(week).text(),
                week.base().runs().stream()
                        .sorted(Comparator.comparing(PlannedRun::start))
                        .map(run -> run.start().format(WHEN) + ": "
                                + run.kind().name().toLowerCase(Locale.ROOT) + ", " + run.minutes() + " min")
                        .toList(),
                week.sessions().stream()
                        .sorted(Comparator.comparing(session -> session.now().start()))
                        .map(this::session)
                        .toList());
    }

    private PrintedPlan.Session session(AdjustedSession session) {
        var now = session.now();
        boolean off = now.status() == SessionStatus.MISSED || now.status() == SessionStatus.SKIPPED;
        return new PrintedPlan.Session(
                session.base().name() + ", "
                        + PlanView.sessionClass(now.letter()).name().toLowerCase(Locale.ROOT),
                now.start().format(WHEN) + ", "
                        + PlanView.minutes(now.letter(), plan.baseline().athlete()) + " min",
                reasons.of(session).text(),
                off ? "left out" : "",
                off ? List.of() : session.items().stream().map(this::exercise).toList());
    }

    private PrintedPlan.Exercise exercise(Item item) {
        Double load = item.loadKg();
        return new PrintedPlan.Exercise(
                ToldExercises.name(told, item.exerciseId()),
                ItemText.work(item),
                load == null ? "" : plain(load) + " kg",
                plain(item.rpe()),
                item.tempo(),
                item.restSeconds() + " s");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.format(DAY) + " – " + to.format(DAY);
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case AA -> "Adaptation";
            case MS -> "Maximum strength";
            case PW -> "Power";
            case MT -> "Maintenance";
            case TP -> "Taper";
        };
    }
}
