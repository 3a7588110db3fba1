package dev.ironstride.tracking.activityfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.fit.FitFixture;
import dev.ironstride.tracking.gpx.GpxFixture;
import dev.ironstride.tracking.tcx.TcxFixture;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityFileTest {

    static Stream<byte[]> runs() {
        return Stream.of(
                FitFixture.file()
                        .samples(20, 150, 3f)
                        .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                        .activity(0)
                        .bytes(),
                GpxFixture.file().track("running", 0, 20, 3, 150).text().getBytes(StandardCharsets.UTF_8),
                TcxFixture.run().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatAFileIsItsContentSaysAndGzipIsTakenOff(byte[] run) {
        assertThat(read(run)).isInstanceOf(FileReading.Recorded.class);
        assertThat(read(Packing.gzip(run))).usingRecursiveComparison().isEqualTo(read(run));
        assertThat(read(Packing.gzip(Packing.gzip(run)))).isInstanceOf(FileReading.Recorded.class);
        assertThat(sentence(Packing.gzip(Packing.gzip(Packing.gzip(run))))).contains("more than 2 times over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n\n  ", "\uFEFF<!-- made by hand -->"})
    void whatStandsBeforeTheFirstElementDoesNoHarm(String before) {
        String body = GpxFixture.run().substring(GpxFixture.run().indexOf("<gpx"));

        assertThat(read((before + body).getBytes(StandardCharsets.UTF_8))).isInstanceOf(FileReading.Recorded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void otherEncodingsAreRead(String charset) {
        String text = GpxFixture.run().replace("UTF-8", charset.replace("LE", ""));
        byte[] mark = charset.endsWith("LE") ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];

        assertThat(read(joined(mark, text.getBytes(Charset.forName(charset)))))
                .isInstanceOf(FileReading.Recorded.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just some text that is long enough|neither FIT, GPX nor TCX",
                "%PDF-1.7 and so on|neither FIT, GPX nor TCX",
                "<html><body>Sign in</body></html>|XML file, but neither GPX nor TCX",
                "<?xml version='1.0'?><kml/>|XML file, but neither GPX nor TCX",
                "{\"a\":1}|neither FIT, GPX nor TCX"
            })
    void whatIsNoActivityFileIsRefusedBySayingSo(String content, String says) {
        assertThat(sentence(content.getBytes(StandardCharsets.UTF_8))).contains(says);
    }

    @Test
    void anEmptyFileIsCalledEmptyPackedToo() {
        assertThat(sentence(new byte[0])).isEqualTo("This file is empty.");
        assertThat(sentence(Packing.gzip(new byte[0]))).isEqualTo("This file is empty.");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void cutAtAnyByteAFileIsAnsweredAndIsNoRunUnlessNothingIsMissing(byte[] whole) {
        for (int length = 0; length < whole.length - 2; length += whole.length > 5000 ? 97 : 1) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(FileReading.Unreadable.class);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void packedAndCutAtAnyByteItIsAnsweredToo(byte[] whole) {
        byte[] packed = Packing.gzip(whole);
        for (int length = 0; length < packed.length - 8; length += packed.length > 3000 ? 97 : 7) {
            assertThat(read(Arrays.copyOf(packed, length)))
                    .as("%d of %d bytes", length, packed.length)
                    .isInstanceOf(FileReading.Unreadable.class);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void withAnyBytesChangedItIsAnswered(byte[] whole) {
        Random random = new Random(11);
        for (int round = 0; round < 150; round++) {
            byte[] changed = whole.clone();
            for (int flips = 0; flips <= round % 6; flips++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(changed)).isNotNull();
            assertThat(read(Packing.gzip(changed))).isNotNull();
        }
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] zeroes = new byte[64 << 20];
        Arrays.fill(zeroes, (byte) ' ');

        assertThat(sentence(Packing.gzip(joined("<gpx>".getBytes(StandardCharsets.UTF_8), zeroes))))
                .contains("packed 200 times smaller");
    }

    @Test
    void aHundredHoursEachSecondAreReadIntoSums() {
        int seconds = 360_000;
        byte[] fit = FitFixture.file()
                .samples(seconds, 130, 2.2f)
                .session(Sport.RUNNING, SubSport.ULTRA, session -> {
                    session.setTotalElapsedTime((float) seconds);
                    session.setTotalTimerTime((float) seconds);
                })
                .bytes();

        assertThat(read(fit)).isInstanceOfSatisfying(FileReading.Recorded.class, recorded -> {
            RecordedRun run = (RecordedRun) recorded.parts().getFirst();
            assertThat(run.durationSeconds()).isEqualTo(seconds);
            assertThat(run.effort().heartSeconds()).containsEntry(130, seconds);
        });
    }

    private static String sentence(byte[] file) {
        assertThat(read(file)).isInstanceOf(FileReading.Unreadable.class);
        return ((FileReading.Unreadable) read(file)).sentence();
    }

    private static FileReading read(byte[] file) {
        try {
            return ActivityFile.read(Content.of(file), null);
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
