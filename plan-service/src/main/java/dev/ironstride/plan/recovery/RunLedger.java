package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.generation.RunWeek;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.RunDone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of the plan's weeks as far as they are known: planned ones until a real one takes their place. A planned run
 * that was not reported still counts: not knowing is not the same as a rest day.
 */
final class RunLedger {

    /** Weeks around one whose runs its sessions can feel. */
    private static final int WEEKS_BEFORE = 5;

    private static final int WEEKS_AFTER = 2;

    private final Athlete athlete;
    private final LocalDate firstMonday;
    private final Map<LocalDate, List<RunAt>> planned = new HashMap<>();
    private final Map<LocalDate, List<RunAt>> done = new HashMap<>();
    private final List<RunDone> facts = new ArrayList<>();
    private final Map<LocalDate, List<RunAt>> known = new HashMap<>();
    private final Map<LocalDate, List<RunAt>> knownAround = new HashMap<>();
    private long changes;

    RunLedger(Athlete athlete, LocalDate firstMonday) {
        this.athlete = athlete;
        this.firstMonday = firstMonday;
    }

    /** Grows with every run that is noted. */
    long changes() {
        return changes;
    }

    /** Notes a real run, with all that is known of it. */
    Optional<RunAt> note(RunDone fact) {
        facts.add(fact);
        return note(fact.run());
    }

    /** The runs done that ended in a stretch of time, its end left out. */
    List<RunDone> doneBetween(long from, long until) {
        var between = new ArrayList<RunDone>();
        for (RunDone fact : facts) {
            if (fact.at() >= from && fact.at() < until) {
                between.add(fact);
            }
        }
        return between;
    }

    /** Notes a real run; it takes the place of the planned one of its day that is nearest in time. */
    Optional<RunAt> note(RunAt run) {
        LocalDate monday = mondayOf(run.start());
        List<RunAt> open = plannedIn(monday);
        Optional<RunAt> match = open.stream()
                .filter(one -> one.day() == run.day())
                .min(Comparator.comparingLong(one -> Math.abs(one.start() - run.start())));
        match.ifPresent(open::remove);
        done.computeIfAbsent(monday, week -> new ArrayList<>()).add(run);
        known.remove(monday);
        for (int week = -WEEKS_AFTER; week <= WEEKS_BEFORE; week++) {
            knownAround.remove(monday.plusWeeks(week));
        }
        changes++;
        return match;
    }

    /** Runs known that start in a stretch of time, its end left out. */
    List<RunAt> between(long from, long until) {
        var runs = new ArrayList<RunAt>();
        for (LocalDate monday = mondayOf(from); WallClock.midnightOf(monday) < until; monday = monday.plusWeeks(1)) {
            week(monday).stream()
                    .filter(run -> run.start() >= from && run.start() < until)
                    .forEach(runs::add);
        }
        return runs;
    }

    /** All runs known of an ISO week. */
    List<RunAt> week(LocalDate monday) {
        return known.computeIfAbsent(monday, this::gathered);
    }

    private List<RunAt> gathered(LocalDate monday) {
        var runs = new ArrayList<>(plannedIn(monday));
        runs.addAll(done.getOrDefault(monday, List.of()));
        runs.sort(Comparator.comparingLong(RunAt::start).thenComparing(RunAt::kind));
        return List.copyOf(runs);
    }

    /** Runs known of the weeks around an ISO week; five back, so that a downhill run is remembered. */
    List<RunAt> around(LocalDate monday) {
        return knownAround.computeIfAbsent(monday, this::gatheredAround);
    }

    private List<RunAt> gatheredAround(LocalDate monday) {
        var runs = new ArrayList<RunAt>();
        for (int week = -WEEKS_BEFORE; week <= WEEKS_AFTER; week++) {
            if (week != 0) {
                runs.addAll(week(monday.plusWeeks(week)));
            }
        }
        return List.copyOf(runs);
    }

    private List<RunAt> plannedIn(LocalDate monday) {
        return planned.computeIfAbsent(
                monday,
                start -> start.isBefore(firstMonday)
                        ? new ArrayList<>()
                        : new ArrayList<>(RunWeek.of(athlete, start).stream()
                                .map(PlannedRun::at)
                                .toList()));
    }

    private static LocalDate mondayOf(long minute) {
        LocalDate day = WallClock.dateOf(minute);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
