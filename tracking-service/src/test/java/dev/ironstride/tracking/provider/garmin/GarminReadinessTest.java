package dev.ironstride.tracking.provider.garmin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarminReadinessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void theRestingHeartRateOfADayStandsInItsDailySummary() {
        assertThat(told("dailies", """
                {"summaryId":"d-1","calendarDate":"2026-11-23","startTimeInSeconds":1795388400,
                 "startTimeOffsetInSeconds":3600,"durationInSeconds":43200,"steps":4000,
                 "averageHeartRateInBeatsPerMinute":62,"restingHeartRateInBeatsPerMinute":47}"""))
                .containsExactly(new Telling.Readiness(
                        "resting:2026-11-23", DAY, Instant.ofEpochSecond(1795388400 + 43200), null, 47, null));
    }

    @Test
    void aNightIsItsStagesWithoutTheTimeAwakeOnTheDayItEnds() {
        assertThat(told("sleeps", """
                {"summaryId":"s-1","calendarDate":"2026-11-23","startTimeInSeconds":1795384800,
                 "startTimeOffsetInSeconds":3600,"durationInSeconds":28800,"deepSleepDurationInSeconds":5400,
                 "lightSleepDurationInSeconds":14400,"remSleepInSeconds":6000,"awakeDurationInSeconds":3000,
                 "validation":"ENHANCED_FINAL"}"""))
                .containsExactly(new Telling.Readiness(
                        "sleep:2026-11-23", DAY, Instant.ofEpochSecond(1795384800 + 28800), null, null, 430));
    }

    @Test
    void aNightWithoutStagesIsAsLongAsItLasted() {
        assertThat(told("sleeps", """
                {"calendarDate":"2026-11-23","startTimeInSeconds":1795384800,"durationInSeconds":28800,
                 "deepSleepDurationInSeconds":0,"lightSleepDurationInSeconds":0,"validation":"MANUAL"}"""))
                .singleElement()
                .isInstanceOfSatisfying(
                        Telling.Readiness.class,
                        night -> assertThat(night.sleepMinutes()).isEqualTo(480));
    }

    @Test
    void theVariabilityOfANightIsItsMeanInMilliseconds() {
        assertThat(told("hrv", """
                {"summaryId":"h-1","calendarDate":"2026-11-23","startTimeInSeconds":1795384800,
                 "startTimeOffsetInSeconds":3600,"durationInSeconds":28800,"lastNightAvg":54,"lastNight5MinHigh":80}"""))
                .containsExactly(new Telling.Readiness(
                        "hrv:2026-11-23", DAY, Instant.ofEpochSecond(1795384800 + 28800), 54.0, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dailies|{\"calendarDate\":\"2026-11-23\",\"startTimeInSeconds\":1795388400}",
                "dailies|{\"calendarDate\":\"2026-11-23\",\"startTimeInSeconds\":1795388400,\"restingHeartRateInBeatsPerMinute\":0}",
                "dailies|{\"startTimeInSeconds\":1795388400,\"restingHeartRateInBeatsPerMinute\":47}",
                "dailies|{\"calendarDate\":\"23.11.2026\",\"startTimeInSeconds\":1795388400,\"restingHeartRateInBeatsPerMinute\":47}",
                "sleeps|{\"calendarDate\":\"2026-11-23\",\"startTimeInSeconds\":1795388400,\"durationInSeconds\":1200}",
                "hrv|{\"calendarDate\":\"2026-11-23\",\"startTimeInSeconds\":1795388400,\"lastNightAvg\":null}",
                "stressDetails|{\"calendarDate\":\"2026-11-23\",\"startTimeInSeconds\":1795388400}"
            })
    void whatLacksItsFigureItsDayOrItsSenseTellsNothing(String list, String summary) {
        assertThat(told(list, summary)).isEmpty();
    }

    private static List<Telling> told(String list, String summary) {
        return GarminReadiness.told(Json.of(summary), list);
    }
}
