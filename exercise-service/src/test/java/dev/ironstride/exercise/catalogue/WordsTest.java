package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Instruction HOW = new Instruction("Stand.", List.of("Sit.", "Stand up."), "Trains you.");

    @Test
    void anExerciseSpeaksTheLanguagesItHasAndOtherwiseEnglish() {
        var german = Exercises.german("Kniebeuge", List.of());
        var both = Exercises.squat("both", Map.of(Language.DE, german));
        var one = Exercises.squat("one");

        assertThat(both.words(Language.DE)).isEqualTo(german);
        assertThat(both.words(Language.EN).name()).isEqualTo("Squat called both");
        assertThat(one.words(Language.DE)).isEqualTo(one.words(Language.EN));
    }

    @Test
    void aTranslationLeavesNothingOut() {
        assertThatThrownBy(() -> translated(words(List.of("eins", "zwei"), List.of("Fehler"), HOW)))
                .hasMessageContaining("lost")
                .hasMessageContaining("DE");
        assertThatThrownBy(() -> translated(words(List.of("eins"), List.of("Fehler", "noch einer"), HOW)))
                .hasMessageContaining("DE");
        var longer = new Instruction("Steh.", List.of("Sitz.", "Steh.", "Geh."), "Trainiert dich.");
        assertThatThrownBy(() -> translated(words(List.of("eins"), List.of("Fehler"), longer)))
                .hasMessageContaining("DE");
    }

    @Test
    void englishIsNoTranslation() {
        var english = Exercises.squat("plain").words(Language.EN);

        assertThatThrownBy(() -> Exercises.squat("twice", Map.of(Language.EN, english)))
                .hasMessageContaining("twice is in English already");
    }

    @Test
    void wordsSaySomething() {
        assertThatThrownBy(() -> words(List.of(), List.of("Fehler"), HOW)).hasMessageContaining("R14");
        assertThatThrownBy(() -> words(List.of("Hinweis"), List.of(), HOW)).hasMessageContaining("R14");
        assertThatThrownBy(() -> words(List.of(" "), List.of("Fehler"), HOW)).hasMessageContaining("cues");
        assertThatThrownBy(() -> words(List.of("Hinweis"), List.of(""), HOW)).hasMessageContaining("errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "\"a\"", "[a]", "a\\b"})
    void anAliasIsPlainWords(String alias) {
        assertThatThrownBy(() -> Exercises.german("Kniebeuge", List.of(alias))).hasMessageContaining("aliases");
    }

    private static Exercise translated(Words german) {
        return Exercises.squat("lost", Map.of(Language.DE, german));
    }

    private static Words words(List<String> cues, List<String> errors, Instruction instruction) {
        return new Words("Kniebeuge", List.of(), cues, errors, instruction, Variations.NONE);
    }
}
