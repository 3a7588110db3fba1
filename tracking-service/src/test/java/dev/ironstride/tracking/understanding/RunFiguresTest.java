package dev.ironstride.tracking.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.load.TrimpForm;
import dev.ironstride.tracking.runclass.Anchors;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.Graded;
import dev.ironstride.tracking.runclass.RunClassification;
import dev.ironstride.tracking.runclass.RunClassifier;
import dev.ironstride.tracking.runclass.RunContext;
import dev.ironstride.tracking.runclass.RunFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final UsedAnchors W10 = new RunnerAnchors("MALE", null, 48, 190, 172, 285).on(DAY);

    @Test
    void w10AnHourAtAMeanHeartRate() {
        Impulse impulse = impulse(run(3600, null, 155, Effort.NONE), W10);

        assertThat(impulse.trimp()).isEqualTo(122.955);
        assertThat(impulse.trimp100()).isEqualTo(68.570);
        assertThat(impulse.method()).isEqualTo(Impulse.Method.MEAN);
        assertThat(impulse.seconds()).isEqualTo(3600);
        assertThat(impulse.imputed()).isFalse();
        assertThat(impulse.basis())
                .isEqualTo("Banister, A 0.64 b 1.92, of the mean heart rate over elapsed time; HRrest 48 (profile), "
                        + "HRmax 190 (profile)");
    }

    @Test
    void w10FiftyMinutesOfAWomanSayWhichFormTheyAre() {
        UsedAnchors woman = new RunnerAnchors("FEMALE", null, 55, 185, null, null).on(DAY);

        Impulse impulse = impulse(run(3000, null, 150, Effort.NONE), woman);

        assertThat(impulse.trimp()).isEqualTo(106.477);
        assertThat(impulse.form()).isEqualTo(TrimpForm.FEMALE);
        assertThat(impulse.trimp100()).isNull();
    }

    @Test
    void aRecordedHeartRateIsSummedAndComesBeforeTheMean() {
        Impulse impulse = impulse(run(3600, null, 155, heart(Map.of(130, 1800, 180, 1800))), W10);

        // 0.5 h at x = 82/142 and 0.5 h at x = 132/142
        assertThat(impulse.trimp()).isEqualTo(139.944);
        assertThat(impulse.method()).isEqualTo(Impulse.Method.PER_SAMPLE);
    }

    @Test
    void aSexNobodyToldAndAHighestHeartRateByAgeAreMarked() {
        UsedAnchors guessed = new RunnerAnchors(null, 1986, 48, null, 172, null).on(DAY);

        Impulse impulse = impulse(run(3600, null, 155, heart(Map.of(155, 3600))), guessed);

        assertThat(guessed.maxHeartRate()).isEqualTo(180); // 208 - 0.7 x 40
        assertThat(impulse.imputed()).isTrue();
        assertThat(impulse.basis())
                .isEqualTo("Banister, A 0.64 b 1.92 (sex not told), summed over the recorded heart rate; "
                        + "HRrest 48 (profile), HRmax 180 (208 - 0.7 x age)");
    }

    @Test
    void aClassByAHighestHeartRateNobodyMeasuredSaysSo() {
        UsedAnchors guessed = new RunnerAnchors(null, 1986, null, null, null, null).on(DAY);
        RunFacts run = run(1800, null, null, heart(Map.of(165, 1200)));

        RunClassification found =
                guessed.withOrigin(RunClassifier.classify(run, new RunContext(guessed.forClass(), null, null)));

        assertThat(found.basis()).isEqualTo("10min>=90%HRmax (HRmax 208 - 0.7 x age)");
        assertThat(W10.withOrigin(RunClassifier.classify(
                                run(1800, null, null, heart(Map.of(175, 1200))),
                                new RunContext(new Anchors(190, null, null), null, null)))
                        .basis())
                .isEqualTo("10min>=90%HRmax");
    }

    @Test
    void aMeasuredHighestHeartRateIsNotReplacedByAge() {
        UsedAnchors measured = new RunnerAnchors("MALE", 1986, 48, 193, null, null).on(DAY);

        assertThat(measured.maxHeartRate()).isEqualTo(193);
        assertThat(measured.maxByAge()).isFalse();
    }

    @Test
    void anAgeNobodyHasGivesNoHeartRate() {
        assertThat(new RunnerAnchors("MALE", 1900, 48, null, null, null).on(DAY).maxHeartRate())
                .isNull();
        assertThat(new RunnerAnchors("MALE", 2027, 48, null, null, null).on(DAY).maxHeartRate())
                .isNull();
    }

    @Test
    void zonesBeginWhereTheirPercentOfThresholdIsReached() {
        // 172: 85 % 146.2, 90 % 154.8, 95 % 163.4, 100 % 172, 103 % 177.16, above 106 % 182.32
        SortedMap<Integer, Integer> heart = new TreeMap<>(
                Map.of(146, 1, 147, 2, 154, 4, 155, 8, 163, 16, 164, 32, 171, 64, 172, 128, 177, 256, 178, 512));
        heart.putAll(Map.of(182, 1024, 183, 2048));

        ZoneTime zones = Objects.requireNonNull(
                RunFigures.of(run(4095, null, null, heart(heart)), W10).zones());

        assertThat(zones.zones())
                .containsExactly(
                        new ZoneTime.Zone("Z1", 0, 1),
                        new ZoneTime.Zone("Z2", 147, 6),
                        new ZoneTime.Zone("Z3", 155, 24),
                        new ZoneTime.Zone("Z4", 164, 96),
                        new ZoneTime.Zone("5a", 172, 384),
                        new ZoneTime.Zone("5b", 178, 1536),
                        new ZoneTime.Zone("5c", 183, 2048));
        assertThat(zones.basis()).isEqualTo("% of LTHR 172 (profile), Friel's zones");
    }

    @Test
    void w10EdwardsOfARecording() {
        // HRmax 200: 100, 120, 140, 160, 180 begin the zones
        Effort effort = heart(Map.of(99, 600, 100, 600, 139, 1200, 140, 900, 160, 600, 201, 300));
        UsedAnchors anchors = new RunnerAnchors("MALE", null, null, 200, null, null).on(DAY);

        EdwardsLoad edwards = Objects.requireNonNull(
                RunFigures.of(run(4200, null, null, effort), anchors).edwards());

        assertThat(edwards.zoneSeconds()).containsExactly(600, 1200, 900, 600, 300);
        assertThat(edwards.load()).isEqualTo(160);
    }

    @Test
    void w11TheHillyRun() {
        double flat = 5000 * 1.236457 + 5000 * 0.804655;
        RunFacts run = run(3540, 10_000.0, null, graded(flat, 3540));

        RunFigures figures = RunFigures.of(run, W10);

        GradedPace graded = Objects.requireNonNull(figures.gradeAdjusted());
        assertThat(graded.metresPerSecond()).isEqualTo(2.882927);
        assertThat(graded.secondsPerKm()).isEqualTo(346.9);
        assertThat(graded.imputed()).isFalse();
        PaceLoad pace = Objects.requireNonNull(figures.pace());
        assertThat(pace.intensity()).isEqualTo(0.821634);
        assertThat(pace.rtss()).isEqualTo(66.383);
        // Nobody told the pauses: the hours are of elapsed time, and that is marked.
        assertThat(pace.imputed()).isTrue();
    }

    @Test
    void section9PublishedPaceStress() {
        UsedAnchors anchors = new RunnerAnchors(null, null, null, null, null, 270).on(DAY);

        PaceLoad pace = Objects.requireNonNull(
                RunFigures.of(run(1800, 6000.0, null, Effort.NONE), anchors).pace());

        assertThat(pace.rtss()).isEqualTo(40.5);
        assertThat(pace.imputed()).isTrue();
        assertThat(pace.basis())
                .isEqualTo("hours of moving time x IF² x 100; mean speed over threshold pace 270 s/km (profile)");
    }

    @Test
    void aRunLaidFlatForLessThanHalfOfItsTimeCountsAsLevel() {
        GradedPace pace = Objects.requireNonNull(RunFigures.of(run(3600, 10_000.0, null, graded(6000, 1799)), W10)
                .gradeAdjusted());

        assertThat(pace.imputed()).isTrue();
        assertThat(pace.flatMetres()).isEqualTo(10_000);
    }

    @Test
    void waitingAtACrossingIsTimeTooButWhatWasNotMeasuredIsNot() {
        GradedPace waited = Objects.requireNonNull(RunFigures.of(run(3600, 10_000.0, null, graded(10_080, 3240)), W10)
                .gradeAdjusted());
        GradedPace unmeasured =
                Objects.requireNonNull(RunFigures.of(run(3600, 10_000.0, null, graded(9_000, 3239)), W10)
                        .gradeAdjusted());

        assertThat(waited.metresPerSecond()).isEqualTo(2.8);
        assertThat(waited.seconds()).isEqualTo(3600);
        assertThat(unmeasured.seconds()).isEqualTo(3239);
    }

    @Test
    void aTimeThatWasToldIsNotImputed() {
        RunFacts told = new RunFacts(3600, 3500, null, null, null, null, Set.of(), Effort.NONE);

        assertThat(RunFigures.of(told, W10).moving().seconds()).isEqualTo(3500);
        assertThat(RunFigures.of(told, W10).moving().imputed()).isFalse();
    }

    @Test
    void ofARunnerAndARunOfWhichNothingIsKnownEveryFigureSaysWhatItNeeds() {
        RunFigures figures = RunFigures.of(run(3600, null, null, Effort.NONE), RunnerAnchors.UNKNOWN.on(DAY));

        assertThat(figures.moving().imputed()).isTrue();
        assertThat(figures.unknown())
                .containsExactly(
                        new UnknownFigure("gradeAdjusted", "the ground covered"),
                        new UnknownFigure("zones", "a recorded heart rate"),
                        new UnknownFigure("impulse", "a heart rate"),
                        new UnknownFigure("edwards", "a recorded heart rate"),
                        new UnknownFigure("pace", "the ground covered"),
                        new UnknownFigure(
                                "lucia", "heart rates at both ventilatory thresholds, for which there is no formula"));
    }

    @Test
    void ofARecordingWithoutAnchorsEveryFigureSaysWhatTheProfileLacks() {
        RunFacts run = run(3600, 10_000.0, 150, heart(Map.of(150, 3600)));

        assertThat(unknown(run, RunnerAnchors.UNKNOWN))
                .isEqualTo(List.of(
                        "zones: a threshold heart rate in the profile",
                        "impulse: a resting heart rate in the profile",
                        "edwards: a highest heart rate or a birth year in the profile",
                        "pace: a threshold pace in the profile"));
        assertThat(unknown(run, new RunnerAnchors("MALE", null, 48, null, 172, 285)))
                .contains("impulse: a highest heart rate or a birth year in the profile");
        assertThat(unknown(run, new RunnerAnchors("MALE", 1910, 140, null, 172, 285)))
                .contains("impulse: a resting heart rate below the highest");
        assertThat(unknown(run, new RunnerAnchors("MALE", null, 48, 190, null, 285)))
                .contains("impulse.trimp100: a threshold heart rate in the profile");
    }

    private static List<String> unknown(RunFacts run, RunnerAnchors anchors) {
        return RunFigures.of(run, anchors.on(DAY)).unknown().stream()
                .filter(figure -> !figure.figure().equals("lucia"))
                .map(figure -> figure.figure() + ": " + figure.needs())
                .toList();
    }

    private static Impulse impulse(RunFacts run, UsedAnchors anchors) {
        return Objects.requireNonNull(RunFigures.of(run, anchors).impulse());
    }

    private static RunFacts run(int seconds, @Nullable Double metres, @Nullable Integer heart, Effort effort) {
        return new RunFacts(seconds, null, metres, null, heart, null, Set.of(), effort);
    }

    private static Effort heart(Map<Integer, Integer> seconds) {
        return new Effort(new TreeMap<>(seconds), new TreeMap<>());
    }

    private static Effort graded(double metres, int seconds) {
        return new Effort(new TreeMap<>(), new TreeMap<>(), new Graded(metres, seconds), List.of());
    }
}
