package dev.ironstride.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Decode;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.Sport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DemoRunFileTest {
    private static final Instant START = Instant.parse("2026-11-25T05:00:00Z");

    private final byte[] file = new DemoRunFile(START, Duration.ofMinutes(55)).bytes();

    @Test
    void isAFileGarminsOwnDecoderTrusts() {
        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(file)))
                .isTrue();
    }

    @Test
    void readsBackAsOneRunOfFiftyFiveMinutes() {
        // When
        var read = new FitDecoder().decode(new ByteArrayInputStream(file));

        // Then
        assertThat(read.getSessionMesgs()).singleElement().satisfies(session -> {
            assertThat(session.getSport()).isEqualTo(Sport.RUNNING);
            assertThat(session.getStartTime().getDate()).isEqualTo(START);
            assertThat(session.getTotalTimerTime()).isEqualTo(3300f);
            assertThat(session.getTotalDistance()).isBetween(11_000f, 12_500f);
            assertThat(session.getMaxHeartRate()).isEqualTo((short) 175);
        });
    }

    @Test
    void holdsMoreThanTenMinutesAboveTheThresholdOfTheDemosRunner() {
        var above = new FitDecoder()
                .decode(new ByteArrayInputStream(file)).getRecordMesgs().stream()
                        .filter(record -> record.getHeartRate() >= 172)
                        .count();

        assertThat(above * 5).isGreaterThan(600);
    }

    @Test
    void itsStartAndEndCanBeRead() {
        assertThat(FitSpan.of(file)).contains(new FitSpan(START, START.plus(Duration.ofMinutes(55))));
    }

    @Test
    void brokenFilesHaveNoSpan() {
        assertThat(FitSpan.of("no FIT at all".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FitSpan.of(Arrays.copyOf(file, 200))).isEmpty();
        assertThat(FitSpan.of(new byte[0])).isEmpty();
    }
}
