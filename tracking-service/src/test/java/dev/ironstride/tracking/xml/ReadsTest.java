package dev.ironstride.tracking.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T06:00:00Z, 2026-11-24T06:00Z",
        "2026-11-24T06:00:00z, 2026-11-24T06:00Z",
        "2026-11-24T06:00:00.250Z, 2026-11-24T06:00:00.250Z",
        "2026-11-24T06:00:00.1234567891Z, 2026-11-24T06:00:00.123456789Z",
        "2026-11-24T08:00:00+02:00, 2026-11-24T08:00+02:00",
        "2026-11-24T08:00:00+0200, 2026-11-24T08:00+02:00",
        "2026-11-24T08:00:00+02, 2026-11-24T08:00+02:00",
        "2026-11-24T06:00Z, 2026-11-24T06:00Z",
        "2026-11-24 06:00:00, 2026-11-24T06:00Z",
        "2026-11-24T06:00:00, 2026-11-24T06:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z"
    })
    void aMomentIsReadAsProgramsWriteIt(String text, OffsetDateTime moment) {
        assertThat(Reads.time(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-11-24",
                "2026-02-30T06:00:00Z",
                "2026-11-24T25:00:00Z",
                "2026-11-24T06:00:61Z",
                "2026-11-24T06:00:00+99:00",
                "24.11.2026 06:00:00"
            })
    void whatIsNoMomentIsMissing(String text) {
        assertThat(Reads.time(text)).isNull();
    }

    @Test
    void aTextOfAnyLengthIsAnswered() {
        assertThat(Reads.time("2026-11-24T06:00:00." + "1".repeat(100_000) + "Z"))
                .isNull();
    }
}
