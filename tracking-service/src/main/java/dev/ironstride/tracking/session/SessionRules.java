package dev.ironstride.tracking.session;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.pain.PainSite;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session and its sets must satisfy. Each check refuses with 400 naming every field at fault. */
final class SessionRules {

    static final int MOST_SETS = 500;
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(370);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final List<FieldError> errors = new ArrayList<>();

    private SessionRules() {}

    static void check(SessionRequest session, Instant now) {
        SessionRules rules = new SessionRules();
        Instant start = session.startedAt();
        rules.require(
                "startedAt",
                start == null || (!start.isBefore(EARLIEST) && !start.isAfter(now.plus(AHEAD))),
                "must lie between 1990 and a year from now");
        rules.require(
                "timeZone",
                session.timeZone() == null || ZONES.contains(session.timeZone()),
                "must be an IANA time zone like \"Europe/Berlin\"");
        rules.refuse();
    }

    static void check(SetRequest set, int number) {
        SessionRules rules = new SessionRules();
        rules.require("set", number >= 1 && number <= MOST_SETS, "must be from 1 to " + MOST_SETS);
        rules.require("set", set.set() == null || set.set() == number, "must be the number in the address");
        rules.set("", set);
        rules.refuse();
    }

    static void check(CompletionRequest completion, Instant startedAt) {
        SessionRules rules = new SessionRules();
        rules.end(completion.endedAt(), startedAt);
        rules.range("rpe", completion.rpe(), 0, 10);
        rules.range("enjoyment", completion.enjoyment(), 1, 5);
        rules.pain(completion.pain() == null ? List.of() : completion.pain());
        rules.sets(completion.sets() == null ? List.of() : completion.sets());
        rules.refuse();
    }

    private void end(@Nullable Instant end, Instant startedAt) {
        require(
                "endedAt",
                end == null || (end.isAfter(startedAt) && !end.isAfter(startedAt.plus(LONGEST))),
                "must be after the session's start and within a day of it");
    }

    private void pain(List<CompletionRequest.PainReport> reports) {
        Set<PainSite> sites = new HashSet<>();
        for (int i = 0; i < reports.size(); i++) {
            String field = "pain[" + i + "]";
            CompletionRequest.PainReport report = reports.get(i);
            if (report == null || report.site() == null || report.score() == null) {
                require(field, false, "needs a site and a score");
                continue;
            }
            require(field + ".site", sites.add(report.site()), "is there twice");
            range(field + ".score", report.score(), 0, 10);
        }
    }

    private void sets(List<SetRequest> sets) {
        require("sets", sets.size() <= MOST_SETS, "must be at most " + MOST_SETS);
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < Math.min(sets.size(), MOST_SETS); i++) {
            String field = "sets[" + i + "]";
            SetRequest set = sets.get(i);
            if (set == null) {
                require(field, false, "must not be null");
                continue;
            }
            int number = set.set() == null ? i + 1 : set.set();
            range(field + ".set", number, 1, MOST_SETS);
            require(field + ".set", numbers.add(number), "is there twice");
            set(field + ".", set);
        }
    }

    private void set(String prefix, SetRequest set) {
        String exercise = set.exerciseId();
        require(
                prefix + "exerciseId",
                exercise != null
                        && !exercise.isBlank()
                        && exercise.length() <= 100
                        && exercise.chars().noneMatch(Character::isISOControl),
                "must be the id of an exercise, up to 100 characters");
        range(prefix + "reps", set.reps(), 0, 1000);
        range(prefix + "seconds", set.seconds(), 0, 7200);
        range(prefix + "loadKg", set.loadKg(), 0, 1000);
        range(prefix + "rpe", set.rpe(), 1, 10);
        boolean done = set.done() == null || set.done();
        require(
                prefix + "reps",
                !done || (set.reps() == null) != (set.seconds() == null),
                "or seconds must say how much was done, one of the two");
    }

    private void range(String field, @Nullable Number number, double from, double to) {
        if (number != null) {
            double value = number.doubleValue();
            require(
                    field,
                    Double.isFinite(value) && value >= from && value <= to,
                    String.format(Locale.ROOT, "must be from %,.0f to %,.0f", from, to));
        }
    }

    private void require(String field, boolean holds, String message) {
        if (!holds && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }
}
