package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00"
            })
    void aMomentThatNoDatabaseStoresIsAbsent(String text) {
        assertThat(Json.of("{\"at\":\"" + text + "\"}").time("at")).isNull();
    }

    @Test
    void aCountOfSecondsBeyondEveryCalendarIsNoMoment() {
        assertThat(Json.of("{\"at\":1e15}").epoch("at", 1000)).isNull();
        assertThat(Json.of("{\"at\":-1e15}").epoch("at", 1000)).isNull();
        assertThat(Json.of("{\"at\":1791174600}").epoch("at", 1000)).isEqualTo("2026-10-05T04:30:00Z");
    }

    @Test
    void aTextWithNulIsAbsent() {
        assertThat(Json.of("{\"at\":\"a\\u0000b\"}").text("at")).isNull();
        assertThat(Json.of("{\"at\":\"a\\tb\"}").text("at")).isEqualTo("a\tb");
    }
}
