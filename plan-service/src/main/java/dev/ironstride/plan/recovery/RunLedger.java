package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.generation.RunWeek;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
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

    private final Athlete athlete;
    private final LocalDate firstMonday;
    private final Map<LocalDate, List<RunAt>> planned = new HashMap<>();
    private final List<RunAt> done = new ArrayList<>();

    RunLedger(Athlete athlete, LocalDate firstMonday) {
        this.athlete = athlete;
        this.firstMonday = firstMonday;
    }

    /** Notes a real run; it takes the place of the planned one of its day that is nearest in time. */
    Optional<RunAt> note(RunAt run) {
        List<RunAt> open = plannedIn(mondayOf(run.start()));
        Optional<RunAt> match = open.stream()
                .filter(one -> one.day() == run.day())
                .min(Comparator.comparingLong(one -> Math.abs(one.start() - run.start())));
        match.ifPresent(open::remove);
        done.add(run);
        return match;
    }

    /** All runs known of an ISO week. */
    List<RunAt> week(LocalDate monday) {
        var runs = new ArrayList<>(plannedIn(monday));
        done.stream().filter(run -> mondayOf(run.start()).equals(monday)).forEach(runs::add);
        runs.sort(Comparator.comparingLong(RunAt::start).thenComparing(RunAt::kind));
        return runs;
    }

    /** Runs known of the weeks around an ISO week; four back, so that a downhill run is remembered. */
    List<RunAt> around(LocalDate monday) {
        var runs = new ArrayList<RunAt>();
        for (int week = -5; week <= 2; week++) {
            if (week != 0) {
                runs.addAll(week(monday.plusWeeks(week)));
            }
        }
        return runs;
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
