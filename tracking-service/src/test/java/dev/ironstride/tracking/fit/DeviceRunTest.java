package dev.ironstride.tracking.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.RunFacts;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedRun;
import dev.ironstride.tracking.understanding.RunFigures;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The figures of whole recordings against those of a program of its own, which shares nothing with ours: another parser,
 * the impulse sample by sample, the grade over a window that slides instead of stretches.
 *
 * <p>Files of real devices are read where {@code -Dironstride.device-files} names their directory; they are not ours to
 * keep here.
 */
class DeviceRunTest {

    private static final RunnerAnchors MAN = new RunnerAnchors("MALE", null, 48, 190, 172, 285);
    private static final RunnerAnchors WOMAN = new RunnerAnchors("FEMALE", null, 55, 185, 172, 285);

    /** One pause of two minutes, speed, heart rate and height in waves. */
    @Test
    void aRollingRunWithAPause() throws IOException {
        byte[] file = FitFixture.file()
                .track(0, 1200, DeviceRunTest::heart, DeviceRunTest::metres, DeviceRunTest::altitude)
                .start(FitFixture.START.plusSeconds(1200))
                .timer(false)
                .start(FitFixture.START.plusSeconds(1320))
                .timer(true)
                .start(FitFixture.START)
                .track(1320, 3120, DeviceRunTest::heart, DeviceRunTest::metres, DeviceRunTest::altitude)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {
                    session.setTotalElapsedTime(3120f);
                    session.setTotalTimerTime(3000f);
                    session.setTotalDistance(null);
                    session.setTotalAscent(null);
                    session.setTotalDescent(null);
                    session.setAvgHeartRate(null);
                    session.setMaxHeartRate(null);
                })
                .bytes();

        RecordedRun run = run(file);

        assertThat(run.durationSeconds()).isEqualTo(3120);
        assertThat(run.movingSeconds()).isEqualTo(3000);
        assertThat(run.distanceMetres()).isEqualTo(8540.78);
        assertThat(run.averageHeartRate()).isEqualTo(145); // 144.775
        assertThat(run.maxHeartRate()).isEqualTo(165);
        assertThat(run.ascentMetres()).isCloseTo(210, within(2.0));
        assertThat(run.descentMetres()).isCloseTo(193, within(2.0));
        assertThat(trimp(run, MAN)).isEqualTo(85.599);
        assertThat(trimp(run, WOMAN)).isEqualTo(99.660);
        assertThat(Objects.requireNonNull(figures(run, MAN).edwards()).zoneSeconds())
                .containsExactly(0, 841, 847, 1312, 0);
        assertThat(gradedSpeed(run)).isCloseTo(2.986136, within(0.001));
    }

    @Test
    void theRunOfAFenix2() throws IOException {
        RecordedRun run = run(device("activity-small-fenix2-run.fit"));

        assertThat(run.durationSeconds()).isEqualTo(2832);
        assertThat(run.movingSeconds()).isEqualTo(2832);
        assertThat(run.distanceMetres()).isEqualTo(9008.22);
        assertThat(run.ascentMetres()).isEqualTo(64);
        assertThat(run.averageHeartRate()).isEqualTo(154); // 153.927
        assertThat(trimp(run, MAN)).isEqualTo(101.216);
        assertThat(trimp(run, WOMAN)).isEqualTo(117.838);
        assertThat(gradedSpeed(run)).isCloseTo(3.208, within(0.003));
        assertThat(run.effort().laps()).hasSize(4);
    }

    @Test
    void theRunOfAFenix5() throws IOException {
        RecordedRun run = run(device("garmin-fenix-5-run.fit"));

        assertThat(run.durationSeconds()).isEqualTo(57);
        assertThat(run.distanceMetres()).isEqualTo(157.56);
        assertThat(run.ascentMetres()).isEqualTo(2);
        assertThat(run.averageHeartRate()).isEqualTo(90);
        assertThat(trimp(run, MAN)).isEqualTo(0.358);
        assertThat(trimp(run, WOMAN)).isEqualTo(0.392);
    }

    private static int heart(int second) {
        return (int) Math.round(140 + 25 * Math.sin(second / 300.0));
    }

    private static double metres(int second) {
        int on = second <= 1200 ? second : second - 120;
        return Math.round(100 * (2.8 * on + 80 * (1 - Math.cos(on / 200.0)))) / 100.0;
    }

    private static double altitude(int second) {
        return Math.round(5 * (100 + 30 * Math.sin(metres(second) / 400))) / 5.0;
    }

    private static double trimp(RecordedRun run, RunnerAnchors runner) {
        return Objects.requireNonNull(figures(run, runner).impulse()).trimp();
    }

    private static double gradedSpeed(RecordedRun run) {
        return Objects.requireNonNull(figures(run, MAN).gradeAdjusted()).metresPerSecond();
    }

    private static RunFigures figures(RecordedRun run, RunnerAnchors runner) {
        RunFacts facts = new RunFacts(
                run.durationSeconds(),
                run.movingSeconds(),
                run.distanceMetres(),
                run.descentMetres(),
                run.averageHeartRate(),
                run.rpe(),
                Set.of(),
                run.effort());
        return RunFigures.of(facts, runner.on(LocalDate.ofEpochDay(0)));
    }

    private static RecordedRun run(byte[] file) throws IOException {
        FileReading read = FitReader.read(Content.of(file));
        return (RecordedRun) ((FileReading.Recorded) read).parts().getFirst();
    }

    private static byte[] device(String name) throws IOException {
        String directory = System.getProperty("ironstride.device-files");
        assumeThat(directory).isNotNull();
        return Files.readAllBytes(Path.of(Objects.requireNonNull(directory), name));
    }
}
