package dev.ironstride.exercise.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guide that claims more than it can show is not read at all. */
class SoundnessTest {

    @Test
    void theGuideIsSound() {
        assertThat(GuideFiles.guide().questions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence/injury | sources: [S19]         | sources: [S999]     | names S999",
                "evidence/injury | rules: [T4, T12]       | rules: [T4, T99]    | names T99",
                "evidence/injury | counters: [weekly-ratio-for] | counters: [nothing] | names nothing",
                "evidence/injury | counters: [weekly-ratio-for] | counters: [single-run-spike] | speaks against itself",
                "evidence/injury | sources: [S21]         | sources: []         | needs a source",
                "evidence/injury | strength: WEAK         | strength: MODERATE  | claims too much from memory",
                "evidence/injury | sources: [S20]         | sources: [K-lauersen-2014] | gives numbers from memory",
                "evidence/together | sources: [S26]       | sources: [S25]      | S26 is never cited",
                "evidence/together | id: lift-then-hard-run | id: run-before-lift | run-before-lift is there twice",
                "questions/asked-first | evidence: [controlled-tempo, own-tempo] | evidence: [own-tempo] | momentum rests on nothing that was read",
                "questions/asked-first | evidence: [injury-runners-pooled, injury-hip-core, injury-nyc-marathon, young-people] | evidence: [injury-general-sport] | with-a-trainer does not show injury-runners-pooled",
                "questions/asked-later | evidence: [neck-check, illness-length] | evidence: [illness-length] | neck-check answers nothing",
                "benefits | against: [jumps-unclear, holds-no-effect] | against: [holds-no-effect] | economy does not show jumps-unclear",
                "benefits | support: [late-in-the-run]    | support: []         | late-strength has nothing that speaks for it",
                "benefits | against: [no-gap-less-strength] | against: [no-gap-less-strength, long-block] | counts the same evidence for and against"
            })
    void oneFaultIsEnough(String file, String from, String to, String fault) {
        assertThatThrownBy(() -> changed(file, from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }

    /** In one language only, too. */
    @ParameterizedTest
    @ValueSource(strings = {"finding", "population", "numbers"})
    void aMissingWordIsMissed(String word) {
        assertThatThrownBy(() -> edited("evidence/exercises", text -> without(text, "- id: jump-gate", word)))
                .hasStackTraceContaining(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "brief", "answer"})
    void anUnansweredQuestionIsMissed(String word) {
        assertThatThrownBy(() -> edited("questions/asked-first", text -> without(text, "- id: momentum", word)))
                .hasStackTraceContaining(word);
    }

    @Test
    void aParagraphOfOneLanguageAloneIsMissed() {
        assertThatThrownBy(() -> changed(
                        "questions/asked-first",
                        "        - Jumps are the exception. They are meant to be quick.\n",
                        ""))
                .hasStackTraceContaining("momentum does not say the same in both languages");
    }

    private static void changed(String file, String from, String to) {
        edited(file, text -> {
            assertThat(text).contains(from);
            return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        });
    }

    /** Leaves out the first line of an entry that says this, with the lines that belong to it. */
    private static String without(String text, String entry, String key) {
        int from = text.indexOf(entry);
        assertThat(from).isPositive();
        var match = Pattern.compile("(?m)^( +)" + key + ":.*\\n(\\1 +.*\\n)*").matcher(text);
        assertThat(match.find(from)).isTrue();
        return text.substring(0, match.start()) + text.substring(match.end());
    }

    private static void edited(String file, UnaryOperator<String> edit) {
        GuideFiles.read(name -> name.equals("/guide/" + file + ".yaml")
                ? new ByteArrayInputStream(edit.apply(text(name)).getBytes(StandardCharsets.UTF_8))
                : open(name));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(GuideFiles.class.getResourceAsStream(name), name);
    }

    private static String text(String name) {
        try (var file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
