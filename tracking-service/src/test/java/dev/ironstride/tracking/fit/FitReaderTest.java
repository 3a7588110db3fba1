package dev.ironstride.tracking.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.File;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.runclass.ActivityType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitReaderTest {

    @Test
    void aRunIsReadWithTheWatchsOwnFigures() {
        FitRun run = run(FitFixture.run().bytes());

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

        FitRun run = run(file);

        assertThat(run.averageHeartRate()).isEqualTo(160);
        assertThat(run.maxHeartRate()).isEqualTo(160);
        assertThat(run.distanceMetres()).isEqualTo(3600.0);
    }

    @Test
    void withoutASummaryLapsAndSamplesAreEnoughIfTheyNameTheSport() {
        FitRun run =
                run(FitFixture.file().samples(2400, 150, 3f).lap(Sport.RUNNING).bytes());

        assertThat(run.durationSeconds()).isEqualTo(2400);
        assertThat(run.movingSeconds()).isEqualTo(2380);
        assertThat(run.distanceMetres()).isEqualTo(7200.0);
        assertThat(run.ascentMetres()).isNull();
    }

    @Test
    void withoutASummaryAndASportNothingIsAssumed() {
        assertThat(unreadable(FitFixture.file().samples(600, 150, 3f).bytes()))
                .isEqualTo("This FIT file is incomplete: it has no summary and does not say which sport it was.");
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
    void aTriathlonIsNamedWithItsParts() {
        byte[] file = FitFixture.file()
                .session(Sport.SWIMMING, SubSport.OPEN_WATER, s -> {})
                .session(Sport.TRANSITION, SubSport.GENERIC, s -> {})
                .session(Sport.CYCLING, SubSport.ROAD, s -> {})
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();

        assertThat(other(file))
                .startsWith("This file holds a multisport activity (a swim, a ride, a run) from 24 November 2026");
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

        for (int length = 0; length < whole.length; length++) {
            assertThat(unreadable(Arrays.copyOf(whole, length))).endsWith(".");
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
            assertThat(FitReader.read(changed)).isInstanceOf(FitReading.Unreadable.class);
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
            assertThat(FitReader.read(FitChecksum.repaired(changed))).isNotNull();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version=\"1.0\"?><gpx version=\"1.1\"></gpx>|This is a GPX file",
                "<?xml version=\"1.0\"?><TrainingCenterDatabase/>|This is a TCX file",
                "PK\u0003\u0004 and so on and on|This is a zip archive",
                "just some text that is long enough|it does not start like one",
                "short|too few"
            })
    void otherFormatsAreNamed(String content, String says) {
        assertThat(unreadable(content.getBytes(StandardCharsets.UTF_8))).contains(says);
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
        FitRun run = run(FitFixture.file()
                .start(Instant.parse("2026-11-01T00:00:00Z"))
                .samples(200_000, 140, 2.5f)
                .session(Sport.RUNNING, SubSport.ULTRA, s -> s.setTotalElapsedTime(200_000f))
                .bytes());

        assertThat(run.durationSeconds()).isEqualTo(200_000);
        assertThat(run.effort().heartSeconds()).hasSize(1);
    }

    @Test
    void aFileMadeOfNothingButTinyMessagesIsGivenUpOn() {
        byte[] data = new byte[1_100_000];
        data[0] = 0x40; // defines message 20, without fields
        data[3] = 20;

        assertThat(unreadable(FitChecksum.wrapped(data))).contains("damaged");
    }

    private static FitRun run(byte[] file) {
        assertThat(FitReader.read(file)).isInstanceOf(FitReading.Run.class);
        return ((FitReading.Run) FitReader.read(file)).run();
    }

    private static String other(byte[] file) {
        assertThat(FitReader.read(file)).isInstanceOf(FitReading.NotARun.class);
        return ((FitReading.NotARun) FitReader.read(file)).sentence();
    }

    private static String unreadable(byte[] file) {
        assertThat(FitReader.read(file)).isInstanceOf(FitReading.Unreadable.class);
        return ((FitReading.Unreadable) FitReader.read(file)).sentence();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
