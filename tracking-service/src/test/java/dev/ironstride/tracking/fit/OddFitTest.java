package dev.ironstride.tracking.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What devices write that Garmin's encoder does not. */
class OddFitTest {

    private static final long START = 1_164_434_400;
    private static final int ENUM = 0;
    private static final int UINT8 = 2;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int FILE_ID = 0;
    private static final int SESSION = 18;
    private static final int RECORD = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothByteOrdersAreRead(boolean bigEndian) {
        RawFit file = begin(bigEndian).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8, 5, 4, UINT32, 6, 2, UINT16);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1, second * 300L, 4, 3000, 2);
        }

        RecordedRun run = run(end(file));

        assertThat(run.distanceMetres()).isEqualTo(300.0);
        assertThat(run.averageHeartRate()).isEqualTo(150);
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(334, 100));
    }

    @Test
    void timesInTheHeadersOfMessagesAreRead() {
        RawFit file =
                begin(false).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8).define(2, RECORD, 3, 1, UINT8);
        file.data(1, START, 4, 150, 1);
        for (int second = 1; second <= 100; second++) {
            file.compressed(2, START + second, 150, 1);
        }

        assertThat(run(end(file)).effort().heartSeconds()).containsOnly(Map.entry(150, 100));
    }

    @Test
    void fieldsOfDevelopersWhoNeverSaidWhoTheyAreDoNoHarm() {
        RawFit file = begin(false)
                .defineWithDeveloper(1, RECORD, new int[] {253, 4, UINT32, 3, 1, UINT8}, new int[] {7, 3, 0, 8, 4, 9});
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1, 0x010203, 3, 77, 4);
        }

        assertThat(run(end(file)).effort().heartSeconds()).containsOnly(Map.entry(150, 100));
    }

    @Test
    void aFieldThatIsNoWholeNumberOfItsTypeSpoilsNoOther() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 5, 3, UINT32, 3, 1, UINT8, 6, 1, UINT16);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, second, 3, 150, 1, 9, 1);
        }

        RecordedRun run = run(end(file));

        assertThat(run.effort().heartSeconds()).containsOnly(Map.entry(150, 100));
    }

    @Test
    void aFieldOfAnotherTypeThanTheProfilesSpoilsNoOther() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 3, 2, UINT16, 5, 4, UINT32);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 2, second * 300L, 4);
        }

        RecordedRun run = run(end(file));

        assertThat(run.distanceMetres()).isEqualTo(300.0);
        assertThat(run.effort().paceSeconds()).containsOnly(Map.entry(334, 100));
    }

    @Test
    void invalidValuesAreMissingValues() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8, 5, 4, UINT32, 2, 2, UINT16);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 255, 1, 0xFFFFFFFFL, 4, 0xFFFF, 2);
        }

        RecordedRun run = run(end(file));

        assertThat(run.distanceMetres()).isNull();
        assertThat(run.averageHeartRate()).isNull();
        assertThat(run.ascentMetres()).isNull();
    }

    @Test
    void aClockThatWasSetDuringTheRunCostsNothingElse() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8, 5, 4, UINT32);
        file.data(1, START + 500_000_000L, 4, 150, 1, 0, 4);
        for (int second = 1; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1, second * 300L, 4);
        }

        RecordedRun run = run(end(file));

        assertThat(run.effort().heartSeconds()).containsOnly(Map.entry(150, 99));
        assertThat(run.distanceMetres()).isEqualTo(300.0);
    }

    @Test
    void aSummaryThatIsWrittenTwiceIsOneRun() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1);
        }
        byte[] once = end(file);
        byte[] twice = end(file);

        assertThat(read(twice))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*externalId")
                .isEqualTo(read(once));
    }

    @Test
    void heightsOfMinusFiveHundredMetresAreHeightsOfAWatchThatHasNone() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32, 2, 2, UINT16);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, second * 300L, 4, second < 20 ? 0 : 3000, 2);
        }

        assertThat(run(end(file)).ascentMetres()).isEqualTo(0.0);
    }

    @Test
    void aSummaryWithoutAnyTimeIsNoLegOfATriathlon() {
        RawFit file = begin(false).define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8);
        file.define(2, SESSION, 5, 1, ENUM).data(2, 2, 1);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1);
        }

        assertThat(run(end(file)).externalId()).isEqualTo("fit:1:99:" + START);
    }

    @Test
    void aWatchThatDoesNotKnowTheDateHasOneIdForEachFileNotOneForAll() {
        byte[] first = end(begin(false, 7));
        byte[] second = end(begin(false, 7).define(1, RECORD, 253, 4, UINT32).data(1, START, 4));

        assertThat(run(first).externalId())
                .startsWith("sha256:")
                .isNotEqualTo(run(second).externalId());
    }

    @Test
    void aFileMadeOfNothingButDefinitionsIsGivenUpOn() {
        RawFit file = begin(false);
        for (int i = 0; i < 1_500_000; i++) {
            file.raw((byte) 0x41, (byte) 0, (byte) 0, (byte) 20, (byte) 0, (byte) 0);
        }

        assertThat(((FileReading.Unreadable) read(file.file())).sentence()).contains("more than 1,500,000 definitions");
    }

    @Test
    void aMessageThatWasNeverDefinedIsADamagedFile() {
        assertThat(read(begin(false).data(9, 1, 4).file())).isInstanceOf(FileReading.Unreadable.class);
    }

    private static RawFit begin(boolean bigEndian) {
        return begin(bigEndian, START);
    }

    private static RawFit begin(boolean bigEndian, long created) {
        return new RawFit(bigEndian)
                .define(0, FILE_ID, 0, 1, ENUM, 1, 2, UINT16, 4, 4, UINT32, 3, 4, 0x8C)
                .data(0, 4, 1, 1, 2, created, 4, 99, 4);
    }

    private static byte[] end(RawFit file) {
        return file.define(3, SESSION, 2, 4, UINT32, 5, 1, ENUM, 7, 4, UINT32, 8, 4, UINT32)
                .data(3, START, 4, 1, 1, 100_000, 4, 100_000, 4)
                .file();
    }

    private static RecordedRun run(byte[] file) {
        FileReading reading = read(file);
        assertThat(reading).isInstanceOf(FileReading.Recorded.class);
        return (RecordedRun) ((FileReading.Recorded) reading).parts().getFirst();
    }

    private static FileReading read(byte[] file) {
        try {
            return FitReader.read(Content.of(file), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
