package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.composition.BlockProblem;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a baseline plan (design.md section 4). */
public final class PlanGenerator {

    private PlanGenerator() {}

    /** Plans every week of the request, or says why not. The same request gives the same plan. */
    public static GenerationResult generate(PlanRequest request) {
        LocalDate firstMonday = firstMonday(request);
        Screening screening = request.athlete().screening();
        LocalDate today = request.createdAt().toLocalDate();
        if (screening == null || screening.due(today) || !screening.passed()) {
            return screeningRequired(screening, today, firstMonday);
        }
        return switch (attempt(request, firstMonday)) {
            case Attempt.Planned planned ->
                new Generated(new Baseline(
                        request.planId(),
                        request.createdAt(),
                        request.startDate(),
                        request.athlete(),
                        planned.weeks()));
            case Attempt.Failed failed -> noPlacement(request, failed);
        };
    }

    /** Whether every week of a request has a placement; health questions are not asked. */
    static boolean hasPlan(PlanRequest request) {
        return attempt(request, firstMonday(request)) instanceof Attempt.Planned;
    }

    private static LocalDate firstMonday(PlanRequest request) {
        return request.startDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What the choice of exercises for a plan costs, whether or not its weeks can be placed. */
    public static BlockProblem exerciseChoice(PlanRequest request) {
        return new WeekPlanner(request, firstMonday(request)).exerciseChoice();
    }

    private sealed interface Attempt {
        record Planned(List<BaselineWeek> weeks) implements Attempt {}

        /**
         * A week without a placement.
         *
         * @param runsAloneBreakH2 whether no day of rest is left even without strength
         */
        record Failed(LocalDate week, boolean runsAloneBreakH2) implements Attempt {}
    }

    private static Attempt attempt(PlanRequest request, LocalDate firstMonday) {
        var planner = new WeekPlanner(request, firstMonday);
        var weeks = new ArrayList<BaselineWeek>(request.weeks());
        for (int week = 1; week <= request.weeks(); week++) {
            LocalDate monday = firstMonday.plusWeeks(week - 1L);
            Optional<BaselineWeek> planned = planner.plan(week, weeks);
            if (planned.isEmpty()) {
                var frame = new WeekFrame(request.athlete(), request.startDate(), monday, week, weeks);
                return new Attempt.Failed(monday, !frame.runsLeaveARestDay());
            }
            weeks.add(planned.get());
        }
        return new Attempt.Planned(weeks);
    }

    private static Refused screeningRequired(@Nullable Screening screening, LocalDate today, LocalDate week) {
        if (screening == null || screening.due(today)) {
            return new Refused(
                    Reason.SCREENING_REQUIRED,
                    week,
                    screening == null
                            ? "Please answer the health questions first, so that the plan is safe for you."
                            : "A year has passed since you answered the health questions. Please answer them again.",
                    List.of(new WayOut(List.of(new Change.AnswerHealthQuestions(today)))));
        }
        return new Refused(
                Reason.SCREENING_REQUIRED,
                week,
                "You answered one of the health questions with yes. Please talk to a doctor before you start lifting.",
                List.of(new WayOut(List.of(new Change.RecordClearance(screening)))));
    }

    private static Refused noPlacement(PlanRequest request, Attempt.Failed failed) {
        List<WayOut> waysOut = new WaysOut(request, failed.week(), changed -> hasPlan(request.with(changed))).find();
        return failed.runsAloneBreakH2()
                ? new Refused(
                        Reason.NEEDS_REST_DAY,
                        failed.week(),
                        "You run on all seven days, and every week needs one day of full rest.",
                        waysOut)
                : new Refused(
                        Reason.NO_FEASIBLE_WEEK,
                        failed.week(),
                        "No slot of this week keeps enough distance from your runs and leaves a day of full rest.",
                        waysOut);
    }
}
