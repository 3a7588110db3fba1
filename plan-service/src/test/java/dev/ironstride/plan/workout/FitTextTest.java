package dev.ironstride.plan.workout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FitTextTest {

    @Test
    void aNameIsCutBetweenTwoCharactersAndNeverInsideOne() {
        assertThat(FitText.within(5, "über")).isEqualTo("über");
        assertThat(FitText.within(4, "über")).isEqualTo("übe");
        assertThat(FitText.within(4, "🏃🏃")).isEqualTo("🏃");
        assertThat(FitText.within(3, "🏃")).isEmpty();
    }

    @Test
    void whateverIsWrittenStaysWithinItsBytes() {
        for (int bytes = 1; bytes < 60; bytes++) {
            assertThat(FitText.within(bytes, "Ausfallschritt rückwärts — 深蹲 🏋️ squat")
                            .getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(bytes);
        }
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(FitText.within(20, " one\ntwo\u0000three ")).isEqualTo("one two three");
    }
}
