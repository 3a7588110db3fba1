package dev.ironstride.tracking.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.DateTime;
import com.garmin.fit.File;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedPart;
import dev.ironstride.tracking.track.RecordedRun;
import dev.ironstride.tracking.track.RecordedStrength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitReaderTest {

    @Test
    void aRunIsReadWithTheWatchsOwnFigures() {
        RecordedRun run = run(FitFixture.run().bytes());

        assertThat(run.type()).isEqualTo(ActivityType.RUNNING);
        assertThat(run.startedAt()).isEqualTo(FitFixture.START);
        assertThat(run.offset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(run.durationSeconds()).isEqualTo(2400);
        assertThat(run.movingSeconds()).isEqualTo(2380);
        assertThat(run.distanceMetres()).isEqualTo(8000.0);
        assertThat(run.ascentMetres()).isEqualTo(60.0);
        assertThat(run.descentMetres()).isEqualTo(55.0);
        assertThat(run.averageHeartRate()).isEqualTo(150);
        assertThat(run.maxHeartRate()).isEqualTo(171);
        assertThat(run.device()).isEqualTo("GARMIN FENIX2");
        assertThat(run.effort().heartSeconds()).containsOnly(Map.entry(150, 2400));
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(301, 2400));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERIC,RUNNING",
        "TREADMILL,TREADMILL_RUNNING",
        "TRAIL,TRAIL_RUNNING",
        "TRACK,TRACK_RUNNING",
        "INDOOR_RUNNING,TREADMILL_RUNNING",
        "VIRTUAL_ACTIVITY,TREADMILL_RUNNING",
        "STREET,RUNNING"
    })
    void theKindOfRunIsKept(SubSport kind, ActivityType type) {
        assertThat(run(FitFixture.file().session(Sport.RUNNING, kind, s -> {}).bytes())
                        .type())
                .isEqualTo(type);
    }

    @Test
    void whatTheSummaryLeavesOutComesFromTheSamples() {
        byte[] file = FitFixture.file()
                .samples(1200, 160, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {
                    session.setAvgHeartRate(null);
                    session.setMaxHeartRate(null);
                    session.setTotalDistance(null);
                })
                .bytes();

        RecordedRun run = run(file);

        assertThat(run.averageHeartRate()).isEqualTo(160);
        assertThat(run.maxHeartRate()).isEqualTo(160);
        assertThat(run.distanceMetres()).isEqualTo(3600.0);
    }

    @Test
    void withoutASummaryLapsAndSamplesAreEnoughIfTheyNameTheSport() {
        RecordedRun run =
                run(FitFixture.file().samples(2400, 150, 3f).lap(Sport.RUNNING).bytes());

        assertThat(run.durationSeconds()).isEqualTo(2400);
        assertThat(run.movingSeconds()).isEqualTo(2380);
        assertThat(run.distanceMetres()).isEqualTo(7200.0);
        assertThat(run.ascentMetres()).isNull();
    }

    @Test
    void withoutASummaryAndASportNothingIsAssumed() {
        assertThat(unreadable(FitFixture.file().samples(600, 150, 3f).bytes()))
                .isEqualTo("This FIT file is incomplete: it has no summary and does not say which sport it was. "
                        + "If it was a run, send it again with type=RUNNING.");
    }

    @Test
    void withoutASummaryAndASportTheRunnersWordIsEnough() {
        RecordedRun run = said(FitFixture.file().samples(600, 150, 3f).bytes(), ActivityType.TRAIL_RUNNING);

        assertThat(run.type()).isEqualTo(ActivityType.TRAIL_RUNNING);
        assertThat(run.distanceMetres()).isEqualTo(1800.0);
    }

    @Test
    void aSportOfNoneInParticularIsARunIfItWentLikeOneOrTheRunnerSaysSo() {
        byte[] run = FitFixture.file()
                .session(Sport.GENERIC, SubSport.GENERIC, s -> {})
                .bytes();
        byte[] drive = FitFixture.file()
                .session(Sport.GENERIC, SubSport.GENERIC, s -> s.setTotalDistance(80_000f))
                .bytes();

        assertThat(run(run).type()).isEqualTo(ActivityType.RUNNING);
        assertThat(other(drive))
                .isEqualTo("This FIT file does not say which sport it is, and its 121.0 km/h of 24 November 2026 are "
                        + "faster than anyone runs. If it was a run, send it again with type=RUNNING.");
        assertThat(said(drive, ActivityType.RUNNING).distanceMetres()).isEqualTo(80_000.0);
    }

    @Test
    void whatAFileSaysOfItsSportIsNotOverruled() {
        byte[] ride =
                FitFixture.file().session(Sport.CYCLING, SubSport.ROAD, s -> {}).bytes();

        assertThat(reading(ride, ActivityType.RUNNING))
                .isInstanceOfSatisfying(
                        FileReading.Recorded.class,
                        done -> assertThat(done.parts()).noneMatch(RecordedRun.class::isInstance));
    }

    @Test
    void theSumOfATriathlonIsNoneOfItsLegs() {
        byte[] file = FitFixture.file()
                .leg(Sport.RUNNING, SubSport.GENERIC, 0, 600, 3f)
                .leg(Sport.CYCLING, SubSport.ROAD, 600, 1200, 9f)
                .leg(Sport.RUNNING, SubSport.GENERIC, 1800, 900, 3f)
                .session(Sport.MULTISPORT, SubSport.DUATHLON, s -> s.setTotalElapsedTime(2700f))
                .bytes();

        List<RecordedPart> parts = parts(file);

        assertThat(parts.stream().map(RecordedPart::phrase)).containsExactly("a run", "a ride", "a run");
        assertThat(((RecordedRun) parts.getFirst()).effort().heartSeconds()).containsOnly(Map.entry(150, 599));
        assertThat(((RecordedRun) parts.getLast()).distanceMetres()).isEqualTo(2700.0);
    }

    @Test
    void aLegOfNoLengthCostsTheOthersNothing() {
        byte[] file = FitFixture.file()
                .leg(Sport.CYCLING, SubSport.ROAD, 0, 1200, 9f)
                .session(Sport.WALKING, SubSport.GENERIC, s -> {
                    s.setStartTime(new DateTime(FitFixture.START.plusSeconds(1200)));
                    s.setTotalElapsedTime(0.2f);
                    s.setTotalTimerTime(0.2f);
                })
                .leg(Sport.RUNNING, SubSport.GENERIC, 1201, 900, 3f)
                .bytes();

        assertThat(parts(file).stream().map(RecordedPart::phrase)).containsExactly("a ride", "a run");
    }

    @Test
    void aLapThatBeginsBeforeTheFirstSampleIsKept() {
        byte[] file = FitFixture.file()
                .start(FitFixture.START.plusSeconds(3))
                .samples(2397, 150, 3f)
                .start(FitFixture.START)
                .lap(Sport.RUNNING)
                .bytes();

        assertThat(run(file).effort().laps())
                .singleElement()
                .satisfies(lap -> assertThat(lap.startSecond()).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CYCLING|GENERIC|a ride of 8.0 km",
                "WALKING|GENERIC|a walk of 8.0 km",
                "SWIMMING|OPEN_WATER|a swim of 8.0 km",
                "TRAINING|STRENGTH_TRAINING|a strength workout of 8.0 km",
                "ALPINE_SKIING|GENERIC|an alpine skiing activity of 8.0 km"
            })
    void anotherSportIsNamed(Sport sport, SubSport kind, String phrase) {
        assertThat(other(FitFixture.file().session(sport, kind, s -> {}).bytes()))
                .isEqualTo("This file holds " + phrase + " from 24 November 2026, not a run.");
    }

    @Test
    void whatCoveredNoGroundIsNamedByItsTime() {
        byte[] trainer = FitFixture.file()
                .session(Sport.CYCLING, SubSport.INDOOR_CYCLING, session -> session.setTotalDistance(0f))
                .bytes();

        assertThat(other(trainer)).isEqualTo("This file holds a ride of 40 minutes from 24 November 2026, not a run.");
    }

    @Test
    void eachRunningLegOfATriathlonIsARunWithItsOwnSamplesAndTheOthersAreNamed() {
        byte[] file = FitFixture.file()
                .leg(Sport.SWIMMING, SubSport.OPEN_WATER, 0, 600, 1f)
                .leg(Sport.TRANSITION, SubSport.GENERIC, 600, 60, 1f)
                .leg(Sport.CYCLING, SubSport.ROAD, 660, 1200, 9f)
                .leg(Sport.TRANSITION, SubSport.GENERIC, 1860, 60, 1f)
                .leg(Sport.RUNNING, SubSport.GENERIC, 1920, 900, 3f)
                .bytes();

        List<RecordedPart> parts = parts(file);

        assertThat(parts.stream().map(RecordedPart::phrase)).containsExactly("a swim", "a ride", "a run");
        assertThat(parts.getFirst().sentence())
                .isEqualTo("This file holds a swim of 0.6 km from 24 November 2026, not a run.");
        RecordedRun run = (RecordedRun) parts.getLast();
        assertThat(run.startedAt()).isEqualTo(FitFixture.START.plusSeconds(1920));
        assertThat(run.externalId()).endsWith(":5");
        assertThat(run.distanceMetres()).isEqualTo(2700.0);
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(334, 899));
        assertThat(run.effort().laps())
                .singleElement()
                .satisfies(lap -> assertThat(lap.startSecond()).isZero());
    }

    @Test
    void aSummaryThatComesFirstIsReadAllTheSame() {
        byte[] file = FitFixture.file()
                .summaryFirst()
                .leg(Sport.CYCLING, SubSport.ROAD, 0, 1200, 9f)
                .leg(Sport.RUNNING, SubSport.GENERIC, 1200, 900, 3f)
                .bytes();

        assertThat(((RecordedRun) parts(file).getLast()).effort().heartSeconds())
                .containsOnly(Map.entry(150, 899));
    }

    @Test
    void severalActivitiesWithoutARunAreNamedTogether() {
        byte[] file = FitFixture.file()
                .leg(Sport.SWIMMING, SubSport.OPEN_WATER, 0, 600, 1f)
                .leg(Sport.CYCLING, SubSport.ROAD, 600, 1200, 9f)
                .bytes();

        assertThat(other(file)).isEqualTo("This file holds several activities (a swim, a ride), none of them a run.");
    }

    @Test
    void aStrengthSessionIsReadWithItsSetsAndWithoutItsRests() {
        byte[] file = FitFixture.file()
                .set(10.0, 12, 20f, 28, 61)
                .rest(60.0)
                .set(45.0, null, null, 65534, null)
                .session(Sport.TRAINING, SubSport.STRENGTH_TRAINING, session -> session.setTotalDistance(null))
                .bytes();

        assertThat(parts(file)).singleElement().isInstanceOfSatisfying(RecordedStrength.class, session -> {
            assertThat(session.durationSeconds()).isEqualTo(2400);
            assertThat(session.sentence())
                    .isEqualTo("This file holds a strength workout of 40 minutes from 24 November 2026, not a run.");
            assertThat(session.sets())
                    .containsExactly(
                            new RecordedStrength.RecordedSet(FitFixture.START, 10.0, 12, 20.0, 28, 61),
                            new RecordedStrength.RecordedSet(FitFixture.START, 45.0, null, null, null, null));
        });
    }

    @Test
    void twoRunsChainedInOneFileAreTwoRuns() {
        byte[] morning = FitFixture.run().bytes();
        byte[] evening = FitFixture.file()
                .start(FitFixture.START.plusSeconds(36_000))
                .session(Sport.RUNNING, SubSport.TRAIL, s -> {})
                .bytes();

        assertThat(parts(joined(morning, evening)).stream().map(part -> ((RecordedRun) part).type()))
                .containsExactly(ActivityType.RUNNING, ActivityType.TRAIL_RUNNING);
        assertThat(parts(joined(morning, morning)).stream().map(part -> ((RecordedRun) part).externalId()))
                .containsExactly("fit:1:3456789:1164434400", "fit:1:3456789:1164434400/2");
    }

    @Test
    void timeWithTheWatchStoppedIsNotTimeMoving() {
        byte[] file = FitFixture.file()
                .samples(60, 150, 3f)
                .timer(false)
                .start(FitFixture.START.plusSeconds(70))
                .timer(true)
                .samples(60, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> session.setTotalTimerTime(null))
                .bytes();

        assertThat(run(file).movingSeconds()).isEqualTo(120);
        assertThat(run(file).effort().heartSeconds()).containsOnly(Map.entry(150, 120));
    }

    @Test
    void aHeartRateOfAStrapThatIsNotWornIsNone() {
        byte[] file = FitFixture.file()
                .samples(600, 0, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {
                    session.setAvgHeartRate((short) 0);
                    session.setMaxHeartRate((short) 255);
                })
                .bytes();

        assertThat(run(file).averageHeartRate()).isNull();
        assertThat(run(file).maxHeartRate()).isNull();
        assertThat(run(file).effort().heartSeconds()).isEmpty();
    }

    @Test
    void howHardItWasIsTakenFromTheWatchThatAsked() {
        assertThat(run(FitFixture.file()
                                .session(Sport.RUNNING, SubSport.GENERIC, session -> session.setWorkoutRpe((short) 70))
                                .bytes())
                        .rpe())
                .isEqualTo(7.0);
    }

    @Test
    void checksumsThatTheDeviceLeftOutAreNotMissed() {
        byte[] whole = FitFixture.run().bytes();
        byte[] withoutEnd = Arrays.copyOf(whole, whole.length - 2);
        byte[] zeroes = whole.clone();
        zeroes[12] = zeroes[13] = zeroes[whole.length - 1] = zeroes[whole.length - 2] = 0;

        assertThat(run(withoutEnd)).usingRecursiveComparison().isEqualTo(run(whole));
        assertThat(run(zeroes)).usingRecursiveComparison().isEqualTo(run(whole));
    }

    @Test
    void anEndFilledUpWithZeroesIsNoEnd() {
        byte[] whole = FitFixture.run().bytes();

        assertThat(run(Arrays.copyOf(whole, whole.length + 1000)).durationSeconds())
                .isEqualTo(2400);
    }

    @ParameterizedTest
    @EnumSource(
            value = File.class,
            names = {"WORKOUT", "SETTINGS", "COURSE", "GOALS", "MONITORING_A"})
    void aFileOfAnotherKindIsNamed(File kind) {
        assertThat(other(FitFixture.file().type(kind).bytes()))
                .startsWith("This file holds ")
                .endsWith(", not a run.");
    }

    @Test
    void aRunCutAtAnyByteIsUnreadableAndSaysSo() {
        byte[] whole = FitFixture.file()
                .samples(20, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .activity(0)
                .bytes();

        // Without the last two bytes nothing is missing but the checksum.
        for (int length = 0; length < whole.length; length++) {
            if (length != whole.length - 2) {
                assertThat(unreadable(Arrays.copyOf(whole, length))).endsWith(".");
            }
        }
        assertThat(run(whole).durationSeconds()).isEqualTo(2400);
    }

    @Test
    void aRunWithAnyByteChangedNeverFailsOtherwiseThanByAnAnswer() {
        byte[] whole = FitFixture.file()
                .samples(5, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            assertThat(read(changed)).as("byte %d", at).isInstanceOf(FileReading.Unreadable.class);
        }
    }

    @Test
    void contentThatContradictsItselfUnderARightChecksumIsAnswered() {
        byte[] whole = FitFixture.file()
                .samples(5, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();
        Random random = new Random(7);

        for (int round = 0; round < 5000; round++) {
            byte[] changed = whole.clone();
            for (int flips = 0; flips < 3; flips++) {
                changed[14 + random.nextInt(changed.length - 16)] = (byte) random.nextInt(256);
            }
            assertThat(read(FitChecksum.repaired(changed))).isNotNull();
        }
    }

    @Test
    void chainedFilesAreReadAsOne() {
        byte[] first = FitFixture.file().samples(2400, 150, 3f).bytes();
        byte[] second = FitFixture.file()
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();

        assertThat(run(joined(first, second)).effort().heartSeconds()).containsKey(150);
        assertThat(unreadable(joined(first, Arrays.copyOf(second, second.length - 1))))
                .contains("cut short");
        assertThat(unreadable(joined(second, "rubbish that follows".getBytes(StandardCharsets.UTF_8))))
                .contains("goes on after its end");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(unreadable(new byte[0])).isEqualTo("This file is empty.");
    }

    @Test
    void theSameRecordingHasTheSameIdAndWithoutASerialNumberItsContentIsTheId() {
        assertThat(run(FitFixture.run().bytes()).externalId()).isEqualTo("fit:1:3456789:1164434400");
        assertThat(run(FitFixture.run().serial(null).bytes()).externalId())
                .startsWith("sha256:")
                .hasSize(71);
    }

    @Test
    void aPauseDoesNotCountAsTimeAtAHeartRate() {
        byte[] file = FitFixture.file()
                .samples(60, 150, 3f)
                .start(FitFixture.START.plusSeconds(600))
                .samples(60, 150, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();

        assertThat(run(file).effort().heartSeconds()).containsOnly(Map.entry(150, 120));
    }

    @Test
    void anImpossibleLocalTimeMakesNoZone() {
        assertThat(run(FitFixture.file()
                                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                                .activity(20 * 3600)
                                .bytes())
                        .offset())
                .isNull();
    }

    @Test
    void aFileOfManySamplesIsReadIntoSums() {
        RecordedRun run = run(FitFixture.file()
                .start(Instant.parse("2026-11-01T00:00:00Z"))
                .samples(200_000, 140, 2.5f)
                .session(Sport.RUNNING, SubSport.ULTRA, s -> s.setTotalElapsedTime(200_000f))
                .bytes());

        assertThat(run.durationSeconds()).isEqualTo(200_000);
        assertThat(run.effort().heartSeconds()).hasSize(1);
    }

    @Test
    void aFileMadeOfNothingButTinyMessagesIsGivenUpOn() {
        byte[] data = new byte[1_600_000];
        data[0] = 0x40; // defines message 20, without fields
        data[3] = 20;

        assertThat(unreadable(FitChecksum.wrapped(data))).contains("more than 1,500,000 messages");
    }

    private static RecordedRun run(byte[] file) {
        assertThat(parts(file)).singleElement().isInstanceOf(RecordedRun.class);
        return (RecordedRun) parts(file).getFirst();
    }

    private static String other(byte[] file) {
        return switch (read(file)) {
            case FileReading.NotRecorded nothing -> nothing.sentence();
            case FileReading.Recorded done -> {
                assertThat(done.parts()).noneMatch(RecordedRun.class::isInstance);
                yield done.sentence();
            }
            case FileReading.Unreadable broken -> throw new AssertionError(broken.sentence());
        };
    }

    private static String unreadable(byte[] file) {
        assertThat(read(file)).isInstanceOf(FileReading.Unreadable.class);
        return ((FileReading.Unreadable) read(file)).sentence();
    }

    private static List<RecordedPart> parts(byte[] file) {
        assertThat(read(file)).isInstanceOf(FileReading.Recorded.class);
        return ((FileReading.Recorded) read(file)).parts();
    }

    private static RecordedRun said(byte[] file, ActivityType type) {
        assertThat(reading(file, type)).isInstanceOf(FileReading.Recorded.class);
        return (RecordedRun)
                ((FileReading.Recorded) reading(file, type)).parts().getFirst();
    }

    private static FileReading read(byte[] file) {
        return reading(file, null);
    }

    private static FileReading reading(byte[] file, @Nullable ActivityType said) {
        try {
            return FitReader.read(Content.of(file), said);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
