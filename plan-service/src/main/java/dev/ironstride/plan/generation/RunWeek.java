package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.placement.RunKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs of a real week: the runner's template, with a race in place of that day's run. */
public final class RunWeek {

    private RunWeek() {}

    /** The runs of the ISO week that starts on a Monday, in order. */
    public static List<PlannedRun> of(Athlete athlete, LocalDate monday) {
        var runs = new ArrayList<PlannedRun>();
        athlete.runWeek().forEach(run -> {
            LocalDate day = monday.plusDays(run.day().getValue() - 1L);
            if (athlete.races().stream().noneMatch(race -> race.date().equals(day))) {
                runs.add(new PlannedRun(day.atTime(run.start()), athlete.minutes(run, monday), run.kind()));
            }
        });
        athlete.races().stream()
                .filter(race -> !race.date().isBefore(monday) && race.date().isBefore(monday.plusWeeks(1)))
                .map(RunWeek::raced)
                .forEach(runs::add);
        runs.sort(Comparator.comparing(PlannedRun::start));
        return runs;
    }

    private static PlannedRun raced(Race race) {
        return new PlannedRun(race.date().atTime(race.start()), race.distance().typicalMinutes(), RunKind.RACE);
    }
}
