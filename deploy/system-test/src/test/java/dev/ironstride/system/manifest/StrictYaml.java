package dev.ironstride.system.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML without tags of its own and without a key said twice, which most parsers accept in silence. */
final class StrictYaml {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StrictYaml() {}

    /** Every document of a file; throws if it is no strict YAML. */
    static List<JsonNode> documents(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        try (var reader = Files.newBufferedReader(file)) {
            var documents =
                    new Yaml(new SafeConstructor(options)).loadAll(reader).spliterator();
            return StreamSupport.stream(documents, false)
                    .map(document -> JSON.<JsonNode>valueToTree(document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
