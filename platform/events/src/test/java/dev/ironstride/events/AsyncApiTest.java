package dev.ironstride.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(Contract.resource("asyncapi.yaml").toFile());
    }

    @Test
    void everyTypeHasItsTopicItsNameAndItsSchema() {
        var topics = new ArrayList<String>();
        document.path("channels")
                .forEach(channel -> topics.add(channel.path("address").asText()));
        var names = new ArrayList<String>();
        var schemas = new ArrayList<String>();
        document.path("components").path("messages").forEach(message -> {
            names.add(message.path("name").asText());
            schemas.add(message.path("payload").path("$ref").asText());
        });

        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::topic).toList());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::cloudEventType)
                        .toList());
        assertThat(schemas)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(type -> "schema/" + Contract.fileName(type) + ".json")
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Contract.resource(reference)).exists();
            }
        });
    }
}
