package dev.ironstride.tracking.activityfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final byte[] TEXT = "content".getBytes(StandardCharsets.UTF_8);

    @Test
    void filesAreToldInOrderThoseOfArchivesInsideToo() throws IOException {
        byte[] inner = Packing.archive().file("b.fit", TEXT).zip();
        byte[] zip = Packing.archive()
                .file("a.fit", TEXT)
                .file("folder/inner.dat", inner)
                .file("folder/", new byte[0])
                .file("__MACOSX/._a.fit", TEXT)
                .file("c.gpx", TEXT)
                .zip();

        assertThat(names(zip)).containsExactly("a.fit", "folder/inner.dat/b.fit", "c.gpx");
    }

    @Test
    void aNameThatLeadsElsewhereIsANameAndNothingElse() throws IOException {
        byte[] zip = Packing.archive()
                .file("../../etc/passwd", TEXT)
                .file("C:\\windows\\run.fit", TEXT)
                .file("a\nb\u0000.fit", TEXT)
                .file("x".repeat(5000) + ".fit", TEXT)
                .zip();

        assertThat(names(zip))
                .hasSize(4)
                .startsWith("../../etc/passwd", "C:/windows/run.fit", "ab.fit")
                .allMatch(name -> name.length() <= 200);
    }

    @Test
    void cutAtAnyByteItSaysSoAndWhatWasToldBeforeStands() {
        byte[] zip = Packing.archive().file("a.fit", TEXT).file("b.fit", TEXT).zip();
        int directory = zip.length - 22 - 2 * (46 + 5);

        for (int length = 0; length < directory; length++) {
            byte[] cut = Arrays.copyOf(zip, length);
            List<String> names = new ArrayList<>();
            try {
                Archive.walk(new ByteArrayInputStream(cut), (name, content) -> {
                    content.readAllBytes();
                    return names.add(name);
                });
            } catch (IOException broken) {
                assertThat(broken).isInstanceOf(BrokenArchive.class).hasMessageEndingWith(".");
            }
            assertThat(names.size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void withAnyBytesChangedItIsReadOrRefused() {
        byte[] zip = Packing.archive()
                .file("a.fit", TEXT)
                .file("b.zip", Packing.archive().file("c", TEXT).zip())
                .zip();
        Random random = new Random(5);

        for (int round = 0; round < 3000; round++) {
            byte[] changed = zip.clone();
            for (int flips = 0; flips <= round % 4; flips++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                names(changed);
            } catch (IOException broken) {
                assertThat(broken).isInstanceOf(BrokenArchive.class);
            }
        }
    }

    @Test
    void archivesAreNotFollowedForEver() {
        byte[] zip = Packing.archive().file("a", TEXT).zip();
        for (int depth = 0; depth < 3; depth++) {
            zip = Packing.archive().file("inner.zip", zip).zip();
        }
        byte[] deep = zip;

        assertThatThrownBy(() -> names(deep)).isInstanceOf(BrokenArchive.class).hasMessageContaining("3 deep");
    }

    @Test
    void aBombIsNotUnpackedEvenIfNobodyReadsIt() {
        byte[] zip = Packing.archive().file("bomb.bin", new byte[100 << 20]).zip();

        assertThatThrownBy(() -> Archive.walk(new ByteArrayInputStream(zip), (name, content) -> true))
                .isInstanceOf(BrokenArchive.class)
                .hasMessageContaining("packed 200 times smaller");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThatThrownBy(() -> names(TEXT))
                .isInstanceOf(BrokenArchive.class)
                .hasMessageContaining("empty, or damaged");
    }

    @Test
    void aBrokenConnectionIsNoBrokenArchive() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> Archive.walk(gone, (name, content) -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        Archive.walk(new ByteArrayInputStream(zip), (name, content) -> names.add(name));
        return names;
    }
}
