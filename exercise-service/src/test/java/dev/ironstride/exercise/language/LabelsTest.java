package dev.ironstride.exercise.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.catalogue.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading refuses a value without a label, so this holds the rest. */
class LabelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void nothingIsLeftUntranslated(Language language) {
        // Given
        var english = texts(Language.EN);

        // When
        var translated = texts(language);

        // Then
        assertThat(translated).hasSameSizeAs(english).allSatisfy((place, label) -> {
            assertThat(label).as(place).isNotBlank();
            assertThat(label).as(place).isNotEqualTo(english.get(place));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pattern/SQ", "muscle/SOLEUS", "equipment/NONE", "painSite/AC", "tissue/SOLEUS", "phase/PW"})
    void aValueWithoutALabelIsMissed(String place) {
        var labels = (ObjectNode) JSON.valueToTree(LabelFiles.read(Language.DE));
        var group = place.substring(0, place.indexOf('/'));
        ((ObjectNode) labels.get(group)).remove(place.substring(group.length() + 1));

        assertThatThrownBy(() -> JSON.treeToValue(labels, Labels.class))
                .hasStackTraceContaining("label")
                .hasStackTraceContaining(place.substring(group.length() + 1));
    }

    private static Map<String, String> texts(Language language) {
        var texts = new LinkedHashMap<String, String>();
        JSON.valueToTree(LabelFiles.read(language))
                .properties()
                .forEach(group -> group.getValue()
                        .properties()
                        .forEach(label -> texts.put(
                                group.getKey() + "/" + label.getKey(),
                                label.getValue().asText())));
        return texts;
    }
}
