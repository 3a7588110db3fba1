package dev.ironstride.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    @Test
    void idsRiseAndAreOfVersion7() {
        var ids = Stream.generate(UuidV7::next).limit(10_000).toList();

        // as Postgres compares them: byte by byte, like their text
        assertThat(ids).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }
}
