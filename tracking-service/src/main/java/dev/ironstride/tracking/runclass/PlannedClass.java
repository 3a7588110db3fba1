package dev.ironstride.tracking.runclass;

import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.events.RunClass;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which run of the template week a run answers. */
public final class PlannedClass {

    private PlannedClass() {}

    /** Class of the run planned for that local day, the one with the nearest start if there are two; null if none. */
    public static @Nullable RunClass at(List<PlannedRun> runWeek, LocalDateTime localStart) {
        return runWeek.stream()
                .filter(planned -> planned.day() == localStart.getDayOfWeek())
                .min(Comparator.comparing(
                                (PlannedRun planned) -> Duration.between(planned.start(), localStart.toLocalTime())
                                        .abs())
                        .thenComparing(PlannedRun::start))
                .map(PlannedRun::kind)
                .orElse(null);
    }
}
