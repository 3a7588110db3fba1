package dev.ironstride.system.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A tree of kustomizations.
 *
 * @param root the folder deploy/kubernetes or a copy of it
 */
record Manifests(Path root) {
    static final String KUSTOMIZATION = "kustomization.yaml";

    /** Every file below the root. */
    List<Path> files() {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The overlay that stands for all. */
    Path overlay() {
        return root.resolve("overlays/example");
    }

    /** The kustomization of a folder. */
    JsonNode kustomization(Path folder) {
        return StrictYaml.documents(folder.resolve(KUSTOMIZATION)).getFirst();
    }

    /** Every folder with a kustomization. */
    List<Path> folders() {
        return files().stream()
                .filter(file -> file.endsWith(KUSTOMIZATION))
                .map(Path::getParent)
                .toList();
    }

    /** What the overlay brings to a cluster before it patches anything. */
    List<Manifest> objects() {
        var objects = new ArrayList<Manifest>();
        collect(overlay(), objects);
        return objects;
    }

    List<Manifest> objects(String kind) {
        return objects().stream().filter(object -> object.kind().equals(kind)).toList();
    }

    /** The four applications. */
    List<Manifest> deployments() {
        return objects("Deployment");
    }

    /** The text of the overlay's README: what it tells people to make. */
    String readme() {
        try {
            return Files.readString(overlay().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(Path folder, List<Manifest> objects) {
        for (var name : texts(kustomization(folder).path("resources"))) {
            var resource = folder.resolve(name).normalize();
            if (Files.isDirectory(resource)) {
                collect(resource, objects);
            } else if (Files.exists(resource)) {
                StrictYaml.documents(resource).forEach(tree -> objects.add(new Manifest(resource, tree)));
            }
        }
    }

    static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
