package dev.ironstride.plan.profile;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.athlete.Goal;
import dev.ironstride.plan.athlete.GoalCheck;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the fields of a profile demand of each other and of today. */
final class ProfileRules {
    /** Below it we offer nothing (domain.md 2, by group). */
    private static final int YOUNGEST = 13;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ProfileBody body;
    private final LocalDate today;
    private final List<FieldError> faults = new ArrayList<>();

    private ProfileRules(ProfileBody body, LocalDate today) {
        this.body = body;
        this.today = today;
    }

    /**
     * Refuses with 400, naming every field, what cannot be; with 422 {@code too-young} whom we do not serve, and {@code
     * goal-not-specific} or {@code goal-not-realistic} a goal that nobody could reach.
     *
     * @param today the runner's day
     */
    static void check(ProfileBody body, LocalDate today) {
        var rules = new ProfileRules(body, today);
        rules.runs();
        rules.calendar();
        rules.slots();
        rules.heart();
        rules.lists();
        if (!rules.faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(rules.faults));
        }
        rules.served();
        rules.goal();
    }

    private void goal() {
        var told = body.goal();
        var goal = new Goal(told.kind(), told.metric(), told.target(), told.date());
        var found = GoalCheck.faults(goal, body.thresholdPaceSecondsPerKm(), today);
        if (!found.isEmpty()) {
            boolean specific = found.stream().allMatch(GoalCheck.Fault::specific);
            throw new ProblemException(Problem.of(
                            422,
                            specific ? "goal-not-realistic" : "goal-not-specific",
                            specific ? "The goal is out of reach" : "The goal is not specific yet",
                            "A goal that can be reached says what is measured, the value and the day.")
                    .withErrors(found.stream()
                            .map(fault -> new FieldError("goal." + fault.field(), fault.message()))
                            .toList())
                    .with("waysOut", found.stream().map(GoalCheck.Fault::wayOut).toList()));
        }
    }

    private void runs() {
        if (body.runPlanning() == RunPlanning.MINE && body.runWeek() == null) {
            fault("runWeek", "is required; send an empty list if you do not run yet");
        }
        var runs = body.runWeek() == null ? List.<ProfileBody.Run>of() : body.runWeek();
        distinct("runWeek", runs, run -> run.day() + " " + Half.of(run.start()), "is in the same half of the day as");
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).kind() == RunKind.RACE) {
                fault("runWeek[" + i + "].kind", "must not be RACE; put races into the list races");
            }
        }
    }

    private void calendar() {
        for (int i = 0; i < body.races().size(); i++) {
            plausible("races[" + i + "].date", body.races().get(i).date());
        }
        plausible("goal.date", body.goal().date());
        if (body.birthYear() != null && body.birthYear() > today.getYear()) {
            fault("birthYear", "must not lie in the future");
        }
        var screening = body.screening();
        // A day of grace: the questions may have been answered in a zone further east.
        if (screening != null && screening.answeredOn().isAfter(today.plusDays(1))) {
            fault("screening.answeredOn", "must not lie in the future");
        }
    }

    private void plausible(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            fault(field, "must be a date from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private void slots() {
        if (Half.of(body.slotStart().am()) != Half.AM) {
            fault("slotStart.AM", "must be before noon");
        }
        if (Half.of(body.slotStart().pm()) != Half.PM) {
            fault("slotStart.PM", "must be noon or later");
        }
        if (body.availability() != null) {
            distinct(
                    "availability", body.availability(), slot -> slot.day() + " " + slot.slot(), "is the same slot as");
        }
    }

    private void heart() {
        var heart = body.heart();
        if (heart == null) {
            return;
        }
        rising("heart.threshold", heart.threshold(), "heart.rest", heart.rest());
        rising("heart.max", heart.max(), "heart.rest", heart.rest());
        rising("heart.max", heart.max(), "heart.threshold", heart.threshold());
    }

    private void rising(String field, @Nullable Integer higher, String than, @Nullable Integer lower) {
        if (higher != null && lower != null && higher <= lower) {
            fault(field, "must be higher than " + than);
        }
    }

    private void lists() {
        distinct("oneRepMax", body.oneRepMax(), ProfileBody.Maximum::exerciseId, "is the same exercise as");
        distinct("pain", body.pain(), ProfileBody.Pain::site, "is the same site as");
        for (int i = 0; i < body.likes().size(); i++) {
            if (body.dislikes().contains(body.likes().get(i))) {
                fault("likes[" + i + "]", "is in dislikes too");
            }
        }
    }

    private <T> void distinct(String field, List<T> items, Function<T, Object> key, String message) {
        var first = new HashMap<Object, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var earlier = first.putIfAbsent(key.apply(items.get(i)), i);
            if (earlier != null) {
                fault(field + "[" + i + "]", message + " " + field + "[" + earlier + "]");
            }
        }
    }

    private void served() {
        if (body.birthYear() != null && today.getYear() - body.birthYear() < YOUNGEST) {
            throw new ProblemException(Problem.of(
                    422,
                    "too-young",
                    "Not for children",
                    "Ironstride plans for people of " + YOUNGEST
                            + " and older. Please ask a coach who trains children."));
        }
    }

    private void fault(String field, String message) {
        faults.add(new FieldError(field, message));
    }
}
