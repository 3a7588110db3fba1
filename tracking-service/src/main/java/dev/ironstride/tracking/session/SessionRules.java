package dev.ironstride.tracking.session;

import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.check.Checks;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session and its sets must satisfy. Each check refuses with 400 naming every field at fault. */
final class SessionRules {

    static final int MOST_SETS = 500;
    static final Duration LONGEST = Duration.ofDays(1);
    static final int LONGEST_SET_NOTES = 500;
    static final int LONGEST_NOTES = 2000;

    private final Checks checks = new Checks();
    private final Instant now;

    private SessionRules(Instant now) {
        this.now = now;
    }

    static void check(SessionRequest session, Instant now) {
        SessionRules rules = new SessionRules(now);
        rules.start("", session);
        rules.checks.refuse();
    }

    static void check(SetRequest set, int number, Instant now) {
        SessionRules rules = new SessionRules(now);
        rules.number(number);
        rules.checks.require("set", set.set() == null || set.set() == number, "must be the number in the address");
        rules.set("", set);
        rules.checks.refuse();
    }

    static void checkNumber(int number, Instant now) {
        SessionRules rules = new SessionRules(now);
        rules.number(number);
        rules.checks.refuse();
    }

    static void check(CompletionRequest completion, Instant now) {
        SessionRules rules = new SessionRules(now);
        rules.ending(completion.rpe(), completion.enjoyment(), completion.pain(), completion.notes());
        rules.sets(completion.sets() == null ? List.of() : completion.sets());
        if (completion.session() != null) {
            rules.start("session.", completion.session());
        }
        rules.checks.refuse();
    }

    static void checkAbandoned(CompletionRequest completion) {
        Checks checks = new Checks();
        checks.require(
                "outcome",
                completion.outcome() == null || completion.outcome() == Outcome.ABANDONED,
                "must be ABANDONED or left out");
        checks.refuse();
    }

    static void checkEnd(Instant end, Instant startedAt) {
        Checks checks = new Checks();
        checks.require(
                "endedAt",
                end.isAfter(startedAt) && !end.isAfter(startedAt.plus(LONGEST)),
                "must be after the session's start and within a day of it");
        checks.refuse();
    }

    static void check(SessionCorrection correction, boolean ended, Instant now) {
        SessionRules rules = new SessionRules(now);
        rules.checks.require("startedAt", correction.startedAt() != null, "cannot be removed");
        rules.checks.require("timeZone", correction.timeZone() != null, "cannot be removed");
        rules.checks.require("endedAt", !ended || correction.endedAt() != null, "cannot be removed");
        rules.start(
                "", new SessionRequest(correction.plannedSessionId(), correction.startedAt(), correction.timeZone()));
        rules.ending(correction.rpe(), correction.enjoyment(), correction.pain(), correction.notes());
        if (!ended) {
            rules.onlyAtTheEnd("endedAt", correction.endedAt());
            rules.onlyAtTheEnd("outcome", correction.outcome());
            rules.onlyAtTheEnd("rpe", correction.rpe());
            rules.onlyAtTheEnd("enjoyment", correction.enjoyment());
            rules.onlyAtTheEnd(
                    "pain", correction.pain() == null || correction.pain().isEmpty() ? null : correction.pain());
        }
        rules.checks.refuse();
    }

    private void onlyAtTheEnd(String field, @Nullable Object told) {
        checks.require(field, told == null, "is told when the session ends: complete it first");
    }

    private void start(String prefix, SessionRequest session) {
        checks.moment(prefix + "startedAt", session.startedAt(), now);
        checks.zone(prefix + "timeZone", session.timeZone());
    }

    private void ending(
            @Nullable Double rpe,
            @Nullable Integer enjoyment,
            @Nullable List<@Nullable PainReport> pain,
            @Nullable String notes) {
        checks.range("rpe", rpe, 0, 10);
        checks.range("enjoyment", enjoyment, 1, 5);
        PainReport.check(checks, "pain", pain);
        checks.note("notes", notes, LONGEST_NOTES);
    }

    private void number(int number) {
        checks.require("set", number >= 1 && number <= MOST_SETS, "must be from 1 to " + MOST_SETS);
    }

    private void sets(List<@Nullable SetRequest> sets) {
        checks.require("sets", sets.size() <= MOST_SETS, "must be at most " + MOST_SETS);
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < Math.min(sets.size(), MOST_SETS); i++) {
            String field = "sets[" + i + "]";
            SetRequest set = sets.get(i);
            if (set == null) {
                checks.require(field, false, "must not be null");
                continue;
            }
            int number = set.set() == null ? i + 1 : set.set();
            checks.range(field + ".set", number, 1, MOST_SETS);
            checks.require(field + ".set", numbers.add(number), "is there twice");
            checks.require(field + ".session", set.session() == null, "belongs to the completion");
            set(field + ".", set);
        }
    }

    private void set(String prefix, SetRequest set) {
        checks.require(prefix + "exerciseId", set.exerciseId() != null, "must be the id of an exercise");
        checks.line(prefix + "exerciseId", set.exerciseId(), 100);
        checks.range(prefix + "reps", set.reps(), 0, 1000);
        checks.range(prefix + "seconds", set.seconds(), 0, 7200);
        checks.range(prefix + "loadKg", set.loadKg(), 0, 1000);
        checks.range(prefix + "rpe", set.rpe(), 1, 10);
        checks.range(prefix + "rir", set.rir(), 0, 9);
        checks.require(
                prefix + "rir", set.rir() == null || set.rpe() == null, "or rpe says how hard it was, one of the two");
        checks.range(prefix + "form", set.form(), 1, 5);
        checks.note(prefix + "notes", set.notes(), LONGEST_SET_NOTES);
        checks.moment(prefix + "loggedAt", set.loggedAt(), now);
        PainReport.check(checks, prefix + "pain", set.pain());
        boolean done = set.done() == null || set.done();
        checks.require(
                prefix + "reps",
                !done || (set.reps() == null) != (set.seconds() == null),
                "or seconds must say how much was done, one of the two");
        if (set.session() != null) {
            start(prefix + "session.", set.session());
        }
    }
}
