package dev.ironstride.tracking.provider.healthconnect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "0,unknown",
        "11,deadlift",
        "36,lunge",
        "44,rest",
        "51,squat",
        "65,weightlifting",
        "67,yoga",
        "68,unknown",
        "SQUAT,squat",
        "EXERCISE_SEGMENT_TYPE_HIP_THRUST,hip_thrust",
        "lat_pull_down,lat_pull_down",
        "a dance,unknown",
        "-1,unknown"
    })
    void androidsNumbersAndNamesAreKnown(String told, String name) {
        assertThat(SegmentType.name(told)).isEqualTo(name);
    }

    @Test
    void whatIsNotToldIsUnknown() {
        assertThat(SegmentType.name(null)).isEqualTo("unknown");
    }
}
