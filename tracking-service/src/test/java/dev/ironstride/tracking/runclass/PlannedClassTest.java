package dev.ironstride.tracking.runclass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.events.RunClass;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedClassTest {

    private static final List<PlannedRun> WEEK = List.of(
            new PlannedRun(DayOfWeek.TUESDAY, LocalTime.of(7, 0), 60, RunClass.HARD),
            new PlannedRun(DayOfWeek.TUESDAY, LocalTime.of(18, 0), 30, RunClass.RECOVERY),
            new PlannedRun(DayOfWeek.SUNDAY, LocalTime.of(8, 0), 100, RunClass.LONG));

    @Test
    void ofTwoRunsOnADayTheOneWithTheNearestStartIsMeant() {
        assertThat(PlannedClass.at(WEEK, LocalDateTime.parse("2026-11-24T12:29:00")))
                .isEqualTo(RunClass.HARD);
        assertThat(PlannedClass.at(WEEK, LocalDateTime.parse("2026-11-24T12:31:00")))
                .isEqualTo(RunClass.RECOVERY);
    }

    @Test
    void onADayWithoutARunNothingWasPlanned() {
        assertThat(PlannedClass.at(WEEK, LocalDateTime.parse("2026-11-25T07:00:00")))
                .isNull();
    }
}
