package dev.ironstride.plan.whatif;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.plans.IsoWeek;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.recovery.SessionStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed, as facts beside those that are known.
 *
 * @param facts that would be
 * @param asOf local time up to which days are taken as passed
 * @param before what is taken for granted either way
 * @param instead what would be without the supposition: the sessions of a week that is supposed to be missed, done
 * @param assumed what was taken for granted, in sentences
 */
record Supposition(List<Fact> facts, LocalDateTime asOf, List<Fact> before, List<Fact> instead, List<String> assumed) {

    /** How far around the plan a day may be supposed, days: longer than the windows of any rule. */
    private static final long AROUND = 28;

    /** Reads what was asked; refuses with 400, naming the field, what cannot be in this plan. */
    static Supposition of(WhatIfAsk ask, PlanRow plan, LocalDateTime now) {
        var facts = new ArrayList<Fact>();
        var assumed = new ArrayList<String>();
        for (int i = 0; i < ask.runs().size(); i++) {
            var run = ask.runs().get(i);
            inReach(run.date(), plan, "runs[" + i + "].date");
            facts.add(SupposedRuns.fact("supposed:run:" + i, run));
            if (run.kind() == null) {
                assumed.add("The run on " + run.date() + " counts as " + SupposedRuns.kind(run) + ".");
            }
        }
        for (int i = 0; i < ask.sessions().size(); i++) {
            var session = ask.sessions().get(i);
            inReach(session.date(), plan, "sessions[" + i + "].date");
            facts.add(SupposedSessions.fact("supposed:session:" + i, session, plan, "sessions[" + i + "]"));
        }
        for (int i = 0; i < ask.readiness().size(); i++) {
            var told = ask.readiness().get(i);
            inReach(told.date(), plan, "readiness[" + i + "].date");
            facts.add(SupposedBody.fact("supposed:readiness:" + i, told));
        }
        var missed = ask.missedWeek();
        return missed == null
                ? new Supposition(facts, now, List.of(), List.of(), assumed)
                : missing(monday(missed, plan), facts, plan, now, assumed);
    }

    private static Supposition missing(
            LocalDate monday, List<Fact> facts, PlanRow plan, LocalDateTime now, List<String> assumed) {
        var after = monday.plusWeeks(1).atStartOfDay();
        var before = done(plan, now, monday.atStartOfDay());
        if (!before.isEmpty()) {
            assumed.add("Your sessions before that week are done as planned.");
        }
        var from = now.isAfter(monday.atStartOfDay()) ? now : monday.atStartOfDay();
        return new Supposition(facts, now.isAfter(after) ? now : after, before, done(plan, from, after), assumed);
    }

    /** Sessions still to be done that begin in a stretch of time, done as planned. */
    private static List<Fact> done(PlanRow plan, LocalDateTime from, LocalDateTime until) {
        return open(plan)
                .filter(session -> !session.now().start().isBefore(from)
                        && session.now().start().isBefore(until))
                .<Fact>map(session -> SupposedSessions.asPlanned(
                        "supposed:done:" + session.base().id(), session, plan))
                .toList();
    }

    private static Stream<AdjustedSession> open(PlanRow plan) {
        return plan.state().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.now().status() == SessionStatus.PLANNED);
    }

    private static LocalDate monday(String week, PlanRow plan) {
        return IsoWeek.monday(week)
                .filter(monday -> plan.state().weeks().stream()
                        .anyMatch(one -> one.base().monday().equals(monday)))
                .orElseThrow(
                        () -> ProblemException.invalid("missedWeek", "must be a week of your plan, such as 2026-W50"));
    }

    private static void inReach(@Nullable LocalDate day, PlanRow plan, String field) {
        if (day != null
                && (day.isBefore(plan.baseline().startDate().minusDays(AROUND))
                        || day.isAfter(plan.endDate().plusDays(AROUND)))) {
            throw ProblemException.invalid(field, "must be within four weeks around your plan");
        }
    }
}
