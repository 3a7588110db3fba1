package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedSession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands after the last break from strength work, before it or in it (domain.md 4.4).
 *
 * @param lastStrength day of the last session before the plan; null when none is known
 * @param entry what the break asks for
 * @param sinceWeek week of the plan that is the first one back; the plan's first without a break
 * @param trainedBefore weeks of lifting that count before that week (H3)
 */
record Returning(@Nullable LocalDate lastStrength, ReEntry entry, int sinceWeek, int trainedBefore) {

    /** Weeks of lifting in a month, as H3 counts a training age. */
    private static final int WEEKS_PER_MONTH = 4;

    /** How a plan begins. */
    static Returning to(PlanRequest request) {
        LocalDate last = request.lastStrength();
        long days = last == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, request.startDate()));
        int trained = request.athlete().strengthMonths() * WEEKS_PER_MONTH;
        return new Returning(last, ReEntry.after(0, false), 1, trained).after(days, 1);
    }

    private Returning after(long days, int week) {
        ReEntry next = ReEntry.after(days, false);
        int trained = next.trainingWeekStartsAgain() ? 0 : trainedBefore + week - sinceWeek;
        return ReEntry.isBreak(days) ? new Returning(lastStrength, next, week, trained) : this;
    }

    /** The same before a week, which is the first one back when there was no strength work in the week before. */
    Returning before(LocalDate monday, int week, List<BaselineWeek> earlier) {
        LocalDate last = earlier.stream()
                .flatMap(one -> one.sessions().stream())
                .map(PlannedSession::start)
                .max(Comparator.naturalOrder())
                .map(start -> start.toLocalDate())
                .orElse(lastStrength);
        return last == null || earlier.isEmpty() ? this : after(ChronoUnit.DAYS.between(last, monday), week);
    }

    /** The runner as the plan may use what is known: without maxima when a new assessment is due. */
    Athlete lifter(Athlete athlete) {
        return entry.keepsMaxima() ? athlete : athlete.withMaxima(Map.of());
    }

    int trainingWeek(int planWeek) {
        return trainedBefore + planWeek - sinceWeek + 1;
    }

    /** One session in the first week back (domain.md 0). */
    int mostSessions(int planWeek, int sessions) {
        return planWeek == sinceWeek && entry.action() != ReEntry.Action.RESUME ? 1 : sessions;
    }

    Easing easing(int planWeek, Phase phase) {
        return entry.ofWeek(planWeek - sinceWeek + 1, phase == Phase.AA);
    }
}
