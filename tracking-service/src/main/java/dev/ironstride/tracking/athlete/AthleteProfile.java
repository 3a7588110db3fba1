package dev.ironstride.tracking.athlete;

import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import java.time.ZoneId;
import java.util.List;

/**
 * What reading a run needs of its runner.
 *
 * @param zone where the runner's days begin
 * @param runWeek the template week, at local time
 */
public record AthleteProfile(ZoneId zone, RunnerAnchors anchors, List<PlannedRun> runWeek) {

    /** A runner without a profile, or whose profile has not arrived yet. */
    public static final AthleteProfile UNKNOWN = new AthleteProfile(ZoneId.of("UTC"), RunnerAnchors.UNKNOWN, List.of());

    /** Takes a copy. */
    public AthleteProfile {
        runWeek = List.copyOf(runWeek);
    }
}
