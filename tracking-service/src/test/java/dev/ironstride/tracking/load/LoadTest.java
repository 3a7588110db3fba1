package dev.ironstride.tracking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.SessionClass;
import dev.ironstride.tracking.load.StrengthLoad.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md 6.1, and W16 of section 8. */
class LoadTest {

    @Test
    void aRunCostsItsRpeTimesItsMinutes() {
        assertThat(RunLoad.of(6.0, 120 * 60, RunClass.LONG, false)).isEqualTo(new Load(720, 720, false));
    }

    @Test
    void downhillTheLegsCarryThreeTenthsMore() {
        assertThat(RunLoad.of(5.0, 3600, RunClass.MODERATE, true)).isEqualTo(new Load(300, 390, false));
    }

    @ParameterizedTest
    @CsvSource({"RECOVERY,60,2", "EASY,60,3", "MODERATE,60,5", "LONG,119,4", "LONG,120,5", "HARD,60,7", "RACE,60,9"})
    void withoutAnRpeThatOfTheClassIsTakenAndMarked(RunClass runClass, int minutes, double cr10) {
        assertThat(RunLoad.of(null, minutes * 60, runClass, false))
                .isEqualTo(new Load(cr10 * minutes, cr10 * minutes, true));
    }

    @Test
    void w16ALegSessionIsSharedByItsSets() {
        List<Work> work = List.of(new Work(10, 1), new Work(2, 0.3), new Work(2, 0));

        assertThat(StrengthLoad.legShare(work)).isCloseTo(0.7571, within(0.00005));
        assertThat(StrengthLoad.of(6.0, 50 * 60, work, null)).isEqualTo(new Load(300, 227.1, false));
    }

    @Test
    void aSessionWithoutSetsCountsAsAllLegs() {
        assertThat(StrengthLoad.of(5.0, 3600, List.of(), null)).isEqualTo(new Load(300, 300, false));
    }

    @ParameterizedTest
    @CsvSource({"HEAVY,7", "MODERATE,6", "LIGHT,4", "MOBILITY,2"})
    void withoutAnRpeTheTargetOfThePlannedClassIsTakenAndMarked(SessionClass planned, double cr10) {
        assertThat(StrengthLoad.of(null, 3600, List.of(), planned)).isEqualTo(new Load(cr10 * 60, cr10 * 60, true));
    }
}
