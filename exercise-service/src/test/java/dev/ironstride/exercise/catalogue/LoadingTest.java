package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadingTest {

    @Test
    void aCountedTempoAndAHoldImplyTheEccentricShareButWordsDoNot() {
        assertThat(Loading.eccentricShareOf("3-1-1-0")).hasValue(0.6);
        assertThat(Loading.eccentricShareOf("2-1-1-2")).hasValue(0.33);
        assertThat(Loading.eccentricShareOf("5-0-0-0")).hasValue(1);
        assertThat(Loading.eccentricShareOf("iso")).hasValue(0);
        assertThat(Loading.eccentricShareOf("reactive")).isEmpty();
    }

    @Test
    void gradesGoFromNoughtToThree() {
        assertThat(new Loading(Map.of(Tissue.SOLEUS, 3, Tissue.ACHILLES, 0), 0.5).tissues())
                .containsExactly(Map.entry(Tissue.ACHILLES, 0), Map.entry(Tissue.SOLEUS, 3));
        assertThatThrownBy(() -> new Loading(Map.of(Tissue.SOLEUS, 4), 0.5)).hasMessageContaining("0 to 3");
        assertThatThrownBy(() -> new Loading(Map.of(Tissue.SOLEUS, -1), 0.5)).hasMessageContaining("0 to 3");
        assertThatThrownBy(() -> new Loading(Map.of(), 0.5)).hasMessageContaining("tissue");
    }

    @Test
    void theEccentricShareIsAShare() {
        assertThatThrownBy(() -> new Loading(Map.of(Tissue.SOLEUS, 1), 1.1)).hasMessageContaining("share");
        assertThatThrownBy(() -> new Loading(Map.of(Tissue.SOLEUS, 1), Double.NaN))
                .hasMessageContaining("share");
    }

    @Test
    void instructionsAreSentencesInAtLeastTwoSteps() {
        var steps = List.of("Sit down.", "Stand up.");

        assertThatThrownBy(() -> new Instruction("Stand", steps, "Trains you.")).hasMessageContaining("setup");
        assertThatThrownBy(() -> new Instruction("Stand.", List.of("Sit."), "Trains you."))
                .hasMessageContaining("steps");
        assertThatThrownBy(() -> new Instruction("Stand.", steps, "")).hasMessageContaining("benefit");
    }
}
