package dev.ironstride.tracking.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {

    @Test
    void eachFieldIsFromTheBestSourceThatTellsIt() {
        Merged run = merged(
                Telling.of("strava", "s").metres(9900.0).moving(3500).heart(150, 170),
                Telling.of("garmin", "g").metres(10_000.0).from(1, 59),
                Telling.of("open-wearables", "o").metres(9800.0).heart(149, 171).rpe(6.0));

        assertThat(run.figures().distanceMetres()).isEqualTo(10_000.0);
        assertThat(run.figures().startedAt()).isEqualTo(Telling.SEVEN.plusSeconds(60));
        assertThat(run.figures().durationSeconds()).isEqualTo(59 * 60);
        assertThat(run.figures().movingSeconds()).isEqualTo(3500);
        assertThat(run.figures().averageHeartRate()).isEqualTo(150);
        assertThat(run.figures().maxHeartRate()).isEqualTo(170);
        assertThat(run.figures().rpe()).isEqualTo(6.0);
        assertThat(from(run, "distanceMetres")).isEqualTo("garmin");
        assertThat(from(run, "durationSeconds")).isEqualTo("garmin");
        assertThat(from(run, "movingSeconds")).isEqualTo("strava");
        assertThat(from(run, "rpe")).isEqualTo("open-wearables");
        assertThat(run.from()).doesNotContainKeys("ascentMetres", "tags", "heartSeconds");
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "file, garmin",
        "garmin, strava",
        "suunto, intervals-icu",
        "strava, open-wearables",
        "health-connect, my-script",
        "my-script, manual"
    })
    void theNearerToWhatHappenedTheBetter(String better, String worse) {
        Merged run = merged(
                Telling.of(worse, "1").metres(1.0), Telling.of(better, "2").metres(2.0));

        assertThat(run.figures().distanceMetres()).isEqualTo(2.0);
        assertThat(run.lead().origin().provider()).isEqualTo(better);
    }

    @Test
    void howItFeltIsAskedOfTheRunnerFirst() {
        Merged run = merged(
                Telling.of("file", "f").rpe(4.0).tagged(RunTag.TEMPO).metres(10_000.0),
                Telling.of("manual", "m").rpe(8.0).tagged(RunTag.RACE).metres(12_000.0));

        assertThat(run.figures().rpe()).isEqualTo(8.0);
        assertThat(run.figures().tags()).containsExactly(RunTag.RACE);
        assertThat(run.figures().distanceMetres()).isEqualTo(10_000.0);
    }

    @Test
    void aRecordOfAPartOfTheRunComesAfterThoseOfTheWhole() {
        Merged run = merged(
                Telling.of("file", "died").from(0, 30).metres(5000.0).beats(160, 1800),
                Telling.of("strava", "all").from(0, 60).heart(155, 180));

        assertThat(run.figures().durationSeconds()).isEqualTo(3600);
        assertThat(run.figures().distanceMetres())
                .as("half the way is not the way")
                .isNull();
        assertThat(run.figures().effort().heartSeconds()).containsEntry(160, 1800);
    }

    @Test
    void aTypeThatSaysMoreThanRunningCounts() {
        Merged run = merged(Telling.of("garmin", "g"), Telling.of("strava", "s").type(ActivityType.TRAIL_RUNNING));

        assertThat(run.figures().type()).isEqualTo(ActivityType.TRAIL_RUNNING);
        assertThat(from(run, "type")).isEqualTo("strava");
    }

    @Test
    void valuesOfDifferentSourcesNeverContradictEachOther() {
        Merged run = merged(
                Telling.of("garmin", "g").from(0, 58).heart(165, null),
                Telling.of("strava", "s").from(0, 60).moving(3590).heart(150, 160),
                Telling.of("polar", "p").from(0, 55).moving(3200).heart(160, 175));

        assertThat(run.figures().movingSeconds()).isEqualTo(3200);
        assertThat(run.figures().averageHeartRate()).isEqualTo(165);
        assertThat(run.figures().maxHeartRate()).isEqualTo(175);
    }

    @Test
    void oneRecordIsItself() {
        RunRecord only = Telling.of("manual", "m")
                .metres(5000.0)
                .rpe(3.0)
                .beats(140, 600)
                .record();

        assertThat(Merging.of(List.of(only)).figures()).isEqualTo(only.figures());
    }

    private static Merged merged(Telling... tellings) {
        return Merging.of(Arrays.stream(tellings).map(Telling::record).toList());
    }

    private static String from(Merged run, String field) {
        RunRecord record = run.from().get(field);
        return record == null ? "nobody" : record.origin().provider();
    }
}
