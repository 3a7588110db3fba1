package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
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
        LocalDate firstMonday = request.startDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Screening screening = request.athlete().screening();
        if (screening == null || !screening.passed()) {
            return screeningRequired(screening, firstMonday);
        }
        var planner = new WeekPlanner(request, firstMonday);
        var weeks = new ArrayList<BaselineWeek>(request.weeks());
        for (int week = 1; week <= request.weeks(); week++) {
            LocalDate monday = firstMonday.plusWeeks(week - 1L);
            Optional<BaselineWeek> planned = planner.plan(week, weeks.isEmpty() ? null : weeks.getLast());
            if (planned.isEmpty()) {
                return noPlacement(request.athlete(), monday);
            }
            weeks.add(planned.get());
        }
        return new Generated(
                new Baseline(request.planId(), request.createdAt(), request.startDate(), request.athlete(), weeks));
    }

    private static Refused screeningRequired(@Nullable Screening screening, LocalDate week) {
        if (screening == null) {
            return new Refused(
                    Reason.SCREENING_REQUIRED,
                    week,
                    "Please answer the health questions first, so that the plan is safe for you.",
                    List.of("Answer the health questions in your profile."));
        }
        return new Refused(
                Reason.SCREENING_REQUIRED,
                week,
                "You answered one of the health questions with yes. Please talk to a doctor before you start lifting.",
                List.of("Record in your profile that a clinician has cleared you."));
    }

    private static Refused noPlacement(Athlete athlete, LocalDate week) {
        long runDays =
                athlete.runWeek().stream().map(run -> run.day()).distinct().count();
        if (runDays >= 7) {
            return new Refused(
                    Reason.NEEDS_REST_DAY,
                    week,
                    "You run on all seven days, and every week needs one day of full rest.",
                    List.of("Drop one run.", "Move one run onto another run's day."));
        }
        return new Refused(
                Reason.NO_FEASIBLE_WEEK,
                week,
                "No slot of this week keeps enough distance from your runs and leaves a day of full rest.",
                List.of(
                        "Offer more slots for strength work.",
                        "Free one more day of runs.",
                        "Move a hard or long run away from the slots you offer."));
    }
}
