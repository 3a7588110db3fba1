package dev.ironstride.tracking.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.track.FileReading;
import dev.ironstride.tracking.track.RecordedRun;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A field of a size or a type that cannot be costs itself and nothing else: not the fields beside it, and not the file.
 */
class MisalignedFitTest {

    private static final long START = 1_164_434_400;
    private static final int ENUM = 0;
    private static final int UINT8 = 2;
    private static final int TEXT = 7;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int SERIAL = 0x8C;
    private static final int BYTES = 0x0D;

    private static final int FILE_ID = 0;
    private static final int SESSION = 18;
    private static final int LAP = 19;
    private static final int RECORD = 20;
    private static final int EVENT = 21;
    private static final int DEVICE = 23;
    private static final int HEART = 132;
    private static final int SET = 225;
    private static final int UNKNOWN = 400;

    /** Every base type there is, and some there are not. */
    private static final int[] TYPES = {
        ENUM, 1, UINT8, 0x83, UINT16, 0x85, UINT32, TEXT, 0x88, 0x89, 0x0A, 0x8B, SERIAL, BYTES, 0x8E, 0x8F, 0x90, 0x1F,
        0x47
    };

    private static final int[] SIZES = {0, 1, 2, 3, 5, 7, 8, 9, 255};

    static Stream<Integer> messages() {
        return Stream.of(FILE_ID, SESSION, LAP, RECORD, EVENT, DEVICE, HEART, SET, UNKNOWN);
    }

    @ParameterizedTest(name = "message {0}")
    @MethodSource("messages")
    void aMessageMayHaveAnyFieldInAnyTypeAndSize(int message) throws IOException {
        for (int type : TYPES) {
            for (int size : SIZES) {
                assertThat(heart(withOdd(message, type, size)))
                        .as("type %s, size %s", type, size)
                        .isEqualTo(Map.of(150, 100));
            }
        }
    }

    @Test
    void aFieldOfNoBytesSpoilsNoOtherWhereverItStands() throws IOException {
        for (int place = 0; place < 3; place++) {
            int at = place;
            int[] fields = IntStream.range(0, 4)
                    .flatMap(i -> IntStream.of(
                            i == at
                                    ? new int[] {2, 0, UINT16}
                                    : new int[][] {{253, 4, UINT32}, {3, 1, UINT8}, {5, 4, UINT32}}
                                            [i > at ? i - 1 : i]))
                    .toArray();
            RawFit file = begin().define(1, RECORD, fields);
            samples(file, 1);

            RecordedRun run = run(end(file));

            assertThat(run.effort().heartSeconds()).isEqualTo(Map.of(150, 100));
            assertThat(run.distanceMetres()).isEqualTo(300.0);
        }
    }

    @Test
    void aDistanceInWordsIsNoDistance() throws IOException {
        RawFit file = begin().define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8, 5, 6, TEXT);
        for (int second = 0; second <= 100; second++) {
            file.data(1, START + second, 4, 150, 1, 0x6D20_3937_3331L, 6);
        }

        RecordedRun run = run(end(file));

        assertThat(run.effort().heartSeconds()).isEqualTo(Map.of(150, 100));
        assertThat(run.distanceMetres()).isNull();
    }

    /** All fields from 0 to 255 of a message, one definition each, among the samples of a run. */
    private static byte[] withOdd(int message, int type, int size) {
        RawFit file = begin().define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8, 5, 4, UINT32);
        samples(file, 1);
        byte[] value = new byte[size];
        for (int field = 0; field < 256; field++) {
            if (mayBeOdd(message, field)) {
                file.define(2, message, 201, 1, UINT8, field, size, type)
                        .data(2, 1, 1)
                        .raw(value);
            }
        }
        return end(file);
    }

    /** A file that says it is another kind of file, or a summary with a time of its own, is none of these odd ones. */
    private static boolean mayBeOdd(int message, int field) {
        return message != FILE_ID && (message != SESSION || field == 5 || field == 6 || field > 8);
    }

    private static void samples(RawFit file, int local) {
        for (int second = 0; second <= 100; second++) {
            file.data(local, START + second, 4, 150, 1, second * 300L, 4);
        }
    }

    private static RawFit begin() {
        return new RawFit(false)
                .define(0, FILE_ID, 0, 1, ENUM, 1, 2, UINT16, 4, 4, UINT32, 3, 4, SERIAL, 8, 3, UINT32, 9, 0, TEXT)
                .data(0, 4, 1, 1, 2, START, 4, 99, 4, 7, 3);
    }

    private static byte[] end(RawFit file) {
        return file.define(3, SESSION, 2, 4, UINT32, 5, 1, ENUM, 7, 4, UINT32, 8, 4, UINT32, 9, 3, UINT32)
                .data(3, START, 4, 1, 1, 100_000, 4, 100_000, 4, 5, 3)
                .file();
    }

    private static Map<Integer, Integer> heart(byte[] file) throws IOException {
        return run(file).effort().heartSeconds();
    }

    private static RecordedRun run(byte[] file) throws IOException {
        FileReading reading = FitReader.read(Content.of(file), null);
        assertThat(reading).isInstanceOf(FileReading.Recorded.class);
        return (RecordedRun) ((FileReading.Recorded) reading).parts().getFirst();
    }
}
