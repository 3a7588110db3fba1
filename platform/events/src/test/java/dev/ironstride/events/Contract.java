package dev.ironstride.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The contract's files as they lie on the class path. */
final class Contract {

    static final ObjectMapper PLAIN = new ObjectMapper();

    private Contract() {}

    /** The name that an event's schema and samples are filed under, for instance {@code run-logged.v1}. */
    static String fileName(EventType type) {
        return type.topic().substring("ironstride.".length());
    }

    static JsonNode schemaText(EventType type) {
        return read(resource("schema/" + fileName(type) + ".json"));
    }

    static JsonSchema schema(EventType type) {
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText(type), strict);
    }

    static List<Path> samples(EventType type) {
        try (var files = Files.list(resource("samples/" + fileName(type)))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode read(Path file) {
        try {
            return PLAIN.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path resource(String name) {
        var url = Objects.requireNonNull(Contract.class.getClassLoader().getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
