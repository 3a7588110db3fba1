package dev.ironstride.tracking.runclass;

import static dev.ironstride.events.RunClass.EASY;
import static dev.ironstride.events.RunClass.HARD;
import static dev.ironstride.events.RunClass.LONG;
import static dev.ironstride.events.RunClass.MODERATE;
import static dev.ironstride.events.RunClass.RACE;
import static dev.ironstride.events.RunClass.RECOVERY;
import static dev.ironstride.tracking.runclass.RunFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ironstride.events.RunClass;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** domain.md 6.6, each threshold at, below and above. */
class RunClassifierTest {

    /** Threshold heart rate 180 and pace 300 s/km make percentages whole numbers; 95 % is 171, 90 % is 162, 75 % is 135. */
    private static final Anchors ANCHORS = new Anchors(200, 180, 300);

    static Stream<Arguments> thresholds() {
        return Stream.of(
                // rule 1
                arguments(minutes(30).tagged(RunTag.RACE).rpe(2), RACE, "tag:RACE"),
                // rule 2: tags
                arguments(minutes(30).tagged(RunTag.INTERVAL), HARD, "tag:INTERVAL"),
                arguments(minutes(30).tagged(RunTag.TEMPO), HARD, "tag:TEMPO"),
                arguments(minutes(30).tagged(RunTag.THRESHOLD), HARD, "tag:THRESHOLD"),
                arguments(minutes(30).tagged(RunTag.HILLS), HARD, "tag:HILLS"),
                // rule 2: RPE
                arguments(minutes(30).rpe(6.9), MODERATE, "rpe 5-6"),
                arguments(minutes(30).rpe(7), HARD, "rpe>=7"),
                arguments(minutes(30).rpe(10), HARD, "rpe>=7"),
                // rule 2: ten minutes at 95 % of threshold heart rate
                arguments(minutes(30).secondsAtHeart(171, 599), EASY, "<60min"),
                arguments(minutes(30).secondsAtHeart(171, 600), HARD, "10min>=95%LTHR"),
                arguments(minutes(30).secondsAtHeart(170, 1800), EASY, "<60min"),
                arguments(minutes(30).secondsAtHeart(171, 300).secondsAtHeart(185, 300), HARD, "10min>=95%LTHR"),
                // the average alone, where there is no recording
                arguments(minutes(10).averageHeart(171), HARD, "10min>=95%LTHR"),
                arguments(minutes(9.9).averageHeart(171), MODERATE, "avgHR>=90%LTHR"),
                arguments(minutes(30).averageHeart(170), MODERATE, "avgHR>=90%LTHR"),
                // rule 2: intensity
                arguments(minutes(50).intensity(0.919), MODERATE, "IF 0.85-0.92"),
                arguments(minutes(50).intensity(0.92), HARD, "IF>=0.92"),
                arguments(minutes(30).secondsAtPace(300, 599), EASY, "<60min"),
                arguments(minutes(30).secondsAtPace(300, 600), HARD, "10min>=threshold speed"),
                arguments(minutes(30).secondsAtPace(301, 1800), EASY, "<60min"),
                // rule 3
                arguments(minutes(30).tagged(RunTag.LONG), LONG, "tag:LONG"),
                arguments(minutes(89.98).rpe(3), EASY, "rpe<5"),
                arguments(minutes(90).rpe(3), LONG, ">=90min"),
                // rule 4
                arguments(minutes(30).rpe(4.9), EASY, "rpe<5"),
                arguments(minutes(30).rpe(5), MODERATE, "rpe 5-6"),
                arguments(minutes(30).averageHeart(161), EASY, "avgHR<90%LTHR"),
                arguments(minutes(30).averageHeart(162), MODERATE, "avgHR>=90%LTHR"),
                arguments(minutes(50).intensity(0.849), EASY, "IF<0.85"),
                arguments(minutes(50).intensity(0.85), MODERATE, "IF 0.85-0.92"),
                // rule 5
                arguments(minutes(40).rpe(2), RECOVERY, "<=40min,rpe<=2"),
                arguments(minutes(40).rpe(2.1), EASY, "rpe<5"),
                arguments(minutes(40.02).rpe(2), EASY, "rpe<=2"),
                arguments(minutes(40).averageHeart(134), RECOVERY, "<=40min,avgHR<75%LTHR"),
                arguments(minutes(40).averageHeart(135), EASY, "avgHR<90%LTHR"),
                arguments(minutes(40).intensity(0.699), RECOVERY, "<=40min,IF<0.70"),
                arguments(minutes(40).intensity(0.70), EASY, "IF<0.85"),
                arguments(
                        minutes(40).rpe(2).averageHeart(134).intensity(0.6),
                        RECOVERY,
                        "<=40min,rpe<=2,avgHR<75%LTHR,IF<0.70"),
                // data disagree: the higher class
                arguments(minutes(40).rpe(2).averageHeart(135), EASY, "rpe<=2,avgHR<90%LTHR"),
                arguments(minutes(40).rpe(2).averageHeart(165), MODERATE, "avgHR>=90%LTHR"),
                arguments(minutes(40).rpe(2).averageHeart(175), HARD, "10min>=95%LTHR"),
                arguments(minutes(40).averageHeart(120).rpe(8), HARD, "rpe>=7"),
                // nothing but the duration
                arguments(minutes(59.98), EASY, "<60min"),
                arguments(minutes(60), MODERATE, "60-89min"),
                arguments(minutes(89.98), MODERATE, "60-89min"),
                arguments(minutes(90), LONG, ">=90min"));
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void aRunGetsTheClassOfTheFirstRuleThatFires(RunFixture run, RunClass expected, String basis) {
        RunClassification found = RunClassifier.classify(run.facts(), new RunContext(ANCHORS, null, null));

        assertThat(found.runClass()).isEqualTo(expected);
        assertThat(found.basis()).isEqualTo(basis);
    }

    static Stream<Arguments> medians() {
        return Stream.of(
                arguments(75.0, 53.0 * 60, true),
                arguments(74.98, 30.0 * 60, false),
                arguments(84.0, 60.0 * 60, true),
                arguments(83.98, 60.0 * 60, false),
                arguments(89.0, null, false));
    }

    @ParameterizedTest
    @MethodSource("medians")
    void aRunIsLongForThisRunnerFrom75MinutesAnd14TimesTheMedian(
            double minutes, @Nullable Double median, boolean isLong) {
        RunClassification found =
                RunClassifier.classify(minutes(minutes).rpe(3).facts(), new RunContext(ANCHORS, median, null));

        assertThat(found.longRun()).isEqualTo(isLong);
        assertThat(found.runClass()).isEqualTo(isLong ? LONG : EASY);
    }

    @Test
    void ofAnEvenNumberOfTenthsTheBasisNamesTheMedian() {
        RunClassification found =
                RunClassifier.classify(minutes(84).rpe(3).facts(), new RunContext(ANCHORS, 3600.0, null));

        assertThat(found.basis()).isEqualTo(">=75min and >=1.4x median28d");
    }

    @Test
    void aHardLongRunKeepsBoth() {
        RunClassification found =
                RunClassifier.classify(minutes(100).rpe(8).facts(), new RunContext(ANCHORS, null, null));

        assertThat(found.runClass()).isEqualTo(HARD);
        assertThat(found.longRun()).isTrue();
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                arguments(30.0, HARD, HARD, "planned:HARD", false),
                arguments(75.0, EASY, EASY, "planned:EASY", false),
                arguments(70.0, LONG, LONG, "planned:LONG", true),
                arguments(95.0, EASY, LONG, ">=90min", true),
                arguments(95.0, HARD, HARD, "planned:HARD", true));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void ofARunWithNothingButADurationThePlannedClassIsTaken(
            double minutes, RunClass planned, RunClass expected, String basis, boolean isLong) {
        RunClassification found =
                RunClassifier.classify(minutes(minutes).facts(), new RunContext(ANCHORS, null, planned));

        assertThat(found.runClass()).isEqualTo(expected);
        assertThat(found.basis()).isEqualTo(basis);
        assertThat(found.longRun()).isEqualTo(isLong);
    }

    @Test
    void whatWasPlannedDoesNotCountWhereThereAreData() {
        RunClassification found =
                RunClassifier.classify(minutes(30).rpe(3).facts(), new RunContext(ANCHORS, null, HARD));

        assertThat(found.runClass()).isEqualTo(EASY);
    }

    @Test
    void aHeartRateOfARunnerWithoutAnchorsSaysNothing() {
        RunClassification found = RunClassifier.classify(
                minutes(30).averageHeart(190).metres(10_000).facts(), RunContext.UNKNOWN);

        assertThat(found.basis()).isEqualTo("<60min");
    }

    @Test
    void intensityIsThatOfTheGradedSpeedWhereHeightsAreKnown() {
        // 3 m/s up a hill that cost as much as 3.7 m/s on the flat, against 4 m/s at threshold.
        Effort uphill = new Effort(new TreeMap<>(), new TreeMap<>(), new Graded(3600 * 3.7, 3600), List.of());
        RunFacts run = new RunFacts(3600, 3600, 10_800.0, null, null, null, Set.of(), uphill);

        assertThat(RunClassifier.classify(run, new RunContext(new Anchors(null, null, 250), null, null))
                        .basis())
                .isEqualTo("IF>=0.92");
    }

    @Test
    void w11TheHillyRunIsEasyByItsIntensity() {
        Effort hilly = new Effort(
                new TreeMap<>(), new TreeMap<>(), new Graded(5000 * 1.236457 + 5000 * 0.804655, 3540), List.of());
        RunFacts run = new RunFacts(3540, 3540, 10_000.0, null, null, null, Set.of(), hilly);

        RunClassification found = RunClassifier.classify(run, new RunContext(new Anchors(null, null, 285), null, null));

        assertThat(found.runClass()).isEqualTo(EASY);
        assertThat(found.basis()).isEqualTo("IF<0.85");
    }

    @Test
    void maximalHeartRateAloneMakesARunHardFrom90Percent() {
        RunContext context = new RunContext(new Anchors(200, null, null), null, null);

        assertThat(RunClassifier.classify(minutes(30).secondsAtHeart(180, 600).facts(), context)
                        .basis())
                .isEqualTo("10min>=90%HRmax");
        assertThat(RunClassifier.classify(minutes(30).secondsAtHeart(179, 1800).facts(), context)
                        .runClass())
                .isEqualTo(EASY);
    }

    static Stream<Arguments> descents() {
        return Stream.of(
                arguments(249.9, 5000.0, false),
                arguments(250.0, 10_000.0, true),
                arguments(250.0, 10_001.0, false),
                arguments(600.0, 20_000.0, true));
    }

    @ParameterizedTest
    @MethodSource("descents")
    void aRunIsDownhillFrom250MetresAnd25MetresPerKilometre(double descent, double metres, boolean downhill) {
        RunClassification found = RunClassifier.classify(
                minutes(60).metres(metres).descent(descent).facts(), RunContext.UNKNOWN);

        assertThat(found.downhill()).isEqualTo(downhill);
    }
}
