package dev.ironstride.tracking.activityfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures of whole recordings against those of a program of its own, which shares nothing with ours: another parser,
 * the impulse sample by sample, the grade over a window that slides instead of stretches.
 *
 * <p>Files of real devices are read where {@code -Dironstride.device-files} names their directory; they are not ours to
 * keep here.
 */
class RecordedFiguresTest {

    private static final RunnerAnchors MAN = new RunnerAnchors("MALE", null, 48, 190, 172, 285);
    private static final RunnerAnchors WOMAN = new RunnerAnchors("FEMALE", null, 55, 185, 172, 285);

    static Stream<Arguments> formats() {
        return Stream.of(
                arguments("FIT", WavyRun.fit()), arguments("TCX", WavyRun.tcx()), arguments("GPX", WavyRun.gpx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aRollingRunWithAPause(String format, byte[] file) throws IOException {
        RecordedRun run = run(file);

        assertThat(run.durationSeconds()).isEqualTo(3120);
        assertThat(run.movingSeconds()).isEqualTo(3000);
        assertThat(run.distanceMetres()).isCloseTo(8540.78, within(0.05));
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
        FileReading read = ActivityFile.read(Content.of(file), null);
        return (RecordedRun) ((FileReading.Recorded) read).parts().getFirst();
    }

    private static byte[] device(String name) throws IOException {
        String directory = System.getProperty("ironstride.device-files");
        assumeThat(directory).isNotNull();
        return Files.readAllBytes(Path.of(Objects.requireNonNull(directory), name));
    }
}
