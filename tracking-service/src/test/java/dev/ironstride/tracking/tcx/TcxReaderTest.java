package dev.ironstride.tracking.tcx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TcxReaderTest {

    @Test
    void aRunIsReadWithTheLapsOfTheDevice() {
        RecordedRun run = (RecordedRun) parts(TcxFixture.run(), null).getFirst();

        assertThat(run.type()).isEqualTo(ActivityType.RUNNING);
        assertThat(run.startedAt()).isEqualTo(TcxFixture.START);
        assertThat(run.durationSeconds()).isEqualTo(1200);
        assertThat(run.movingSeconds()).isEqualTo(1196);
        assertThat(run.distanceMetres()).isEqualTo(3600.0);
        assertThat(run.ascentMetres()).isEqualTo(0.0);
        assertThat(run.averageHeartRate()).isEqualTo(150);
        assertThat(run.maxHeartRate()).isEqualTo(161);
        assertThat(run.device()).isEqualTo("Forerunner 45");
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(334, 1199));
        assertThat(run.effort().heartSeconds()).containsOnly(Map.entry(148, 600), Map.entry(152, 599));
        assertThat(run.effort().laps()).hasSize(2).last().satisfies(lap -> {
            assertThat(lap.startSecond()).isEqualTo(600);
            assertThat(lap.durationSeconds()).isEqualTo(598);
            assertThat(lap.distanceMetres()).isEqualTo(1800.0);
            assertThat(lap.averageHeartRate()).isEqualTo(152);
        });
    }

    @Test
    void lapsOfNothingAreLapsThatSayNothing() {
        String file = TcxFixture.run()
                .replace("<TotalTimeSeconds>598.0<", "<TotalTimeSeconds>0<")
                .replace("<DistanceMeters>1800.0</DistanceMeters><Av", "<DistanceMeters>0.0</DistanceMeters><Av");

        RecordedRun run = (RecordedRun) parts(file, null).getFirst();

        assertThat(run.movingSeconds()).isEqualTo(1199);
        assertThat(run.distanceMetres()).isEqualTo(3600.0);
    }

    @Test
    void whatTheLapsLeaveOutComesFromThePoints() {
        String file = TcxFixture.run()
                .replaceAll("<TotalTimeSeconds>[^<]*</TotalTimeSeconds>", "")
                .replaceAll("<DistanceMeters>1800.0</DistanceMeters><Av", "<Av")
                .replaceAll("<AverageHeartRateBpm>.*?</AverageHeartRateBpm>", "");
        RecordedRun run = (RecordedRun) parts(file, null).getFirst();

        assertThat(run.durationSeconds()).isEqualTo(1200);
        assertThat(run.movingSeconds()).isEqualTo(1199);
        assertThat(run.distanceMetres()).isEqualTo(3600.0);
        assertThat(run.averageHeartRate()).isEqualTo(150);
    }

    @Test
    void anotherSportIsNamed() {
        assertThat(parts(TcxFixture.file(TcxFixture.activity("Biking")), null)
                        .getFirst()
                        .sentence())
                .isEqualTo("This file holds a ride of 3.6 km from 24 November 2026, not a run.");
    }

    @Test
    void otherIsNoRunUnlessTheRunnerSaysSo() {
        String other = TcxFixture.file(TcxFixture.activity("Other"));

        assertThat(parts(other, null).getFirst().sentence())
                .isEqualTo("This file holds an activity of another sport of 3.6 km from 24 November 2026, not a run.");
        assertThat(((RecordedRun) parts(other, ActivityType.TREADMILL_RUNNING).getFirst()).type())
                .isEqualTo(ActivityType.TREADMILL_RUNNING);
    }

    @Test
    void eachActivityOfAMultisportSessionIsReadForItself() {
        String file = TcxFixture.file("<MultiSportSession><Id>" + TcxFixture.START + "</Id><FirstSport>"
                + TcxFixture.activity("Biking") + "</FirstSport><NextSport>" + TcxFixture.activity("Running")
                + "</NextSport></MultiSportSession>");

        assertThat(parts(file, null).stream().map(RecordedPart::phrase)).containsExactly("a ride", "a run");
    }

    @Test
    void coursesAndWorkoutDefinitionsAreNamed() {
        assertThat(sentence("<Courses><Course><Name>x</Name></Course></Courses>"))
                .isEqualTo("This file holds a course to follow, not a run.");
        assertThat(sentence("<Workouts><Workout Sport=\"Running\"><Name>x</Name></Workout></Workouts>"))
                .isEqualTo("This file holds a workout definition, not a run.");
    }

    @Test
    void anActivityWithoutTimesIsRefused() {
        assertThat(read(TcxFixture.file("<Activity Sport=\"Running\"><Lap/></Activity>"), null))
                .isEqualTo(new FileReading.Unreadable(
                        "This TCX file does not say when the activity began or how long it took."));
    }

    private static String sentence(String inside) {
        return ((FileReading.NotRecorded) read(TcxFixture.document(inside), null)).sentence();
    }

    private static List<RecordedPart> parts(String file, @Nullable ActivityType said) {
        assertThat(read(file, said)).isInstanceOf(FileReading.Recorded.class);
        return ((FileReading.Recorded) read(file, said)).parts();
    }

    private static FileReading read(String file, @Nullable ActivityType said) {
        try {
            return TcxReader.read(Content.of(file.getBytes(StandardCharsets.UTF_8)), said);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
