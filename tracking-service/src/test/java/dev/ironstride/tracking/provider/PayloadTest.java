package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-06 07:00:00 -0800, 2024-02-06T07:00-08:00",
        "2024-02-06 7:00:00 -0800, 2024-02-06T07:00-08:00",
        "2024-02-06 7:00:00 AM -0800, 2024-02-06T07:00-08:00",
        "2024-02-06 7:00:00\u202FPM -0800, 2024-02-06T19:00-08:00",
        "2024-02-06 12:30:00 am -0800, 2024-02-06T00:30-08:00",
        "2024-02-06T07:00:00Z, 2024-02-06T07:00Z",
        "2024-02-06T07:00:00.500+0100, 2024-02-06T07:00:00.500+01:00",
        "2024-02-06T07:00:00, 2024-02-06T07:00Z"
    })
    void aMomentIsReadAsAppsWriteIt(String text, OffsetDateTime moment) {
        assertThat(Json.of("{\"at\":\"" + text + "\"}").time("at")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"today\"", "\"2024-02-06 13:00:00 PM -0800\"", "7", "{}", "null"})
    void whatIsNoMomentIsAbsent(String value) {
        assertThat(Json.of("{\"at\":" + value + "}").time("at")).isNull();
    }
}
