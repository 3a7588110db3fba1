package dev.ironstride.system.manifest;

import static dev.ironstride.system.manifest.Manifests.stream;
import static dev.ironstride.system.manifest.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files themselves: readable, complete, and without anything secret. */
final class FileChecks {
    private static final String README = "README.md";

    private FileChecks() {}

    static List<String> strict(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var file : manifests.files()) {
            if (file.endsWith(README)) {
                continue;
            }
            if (!file.toString().endsWith(".yaml")) {
                complaints.add(file + " is no .yaml file");
                continue;
            }
            for (var document : StrictYaml.documents(file)) {
                var named = document.at("/metadata/name").isTextual() || file.endsWith(Manifests.KUSTOMIZATION);
                if (!document.path("apiVersion").isTextual()
                        || !document.path("kind").isTextual()
                        || !named) {
                    complaints.add(file + " holds a document without apiVersion, kind or metadata.name");
                }
            }
        }
        return complaints;
    }

    static List<String> named(Manifests manifests) {
        var complaints = new ArrayList<String>();
        var reached = new HashSet<Path>();
        visit(manifests, manifests.overlay(), reached, complaints);
        manifests.files().stream()
                .filter(file -> !file.endsWith(README) && !reached.contains(file))
                .forEach(file -> complaints.add(file + " is named by no kustomization"));
        return complaints;
    }

    private static void visit(Manifests manifests, Path folder, Set<Path> reached, List<String> complaints) {
        reached.add(folder.resolve(Manifests.KUSTOMIZATION));
        var kustomization = manifests.kustomization(folder);
        var names = Stream.concat(
                texts(kustomization.path("resources")).stream(),
                stream(kustomization.path("patches"))
                        .map(patch -> patch.path("path").asText()));
        names.forEach(name -> {
            var file = folder.resolve(name).normalize();
            if (!reached.add(file)) {
                complaints.add(folder + " names " + name + " twice");
            } else if (!Files.exists(file)) {
                complaints.add(folder + " names " + name + ", which is missing");
            } else if (Files.isDirectory(file)) {
                visit(manifests, file, reached, complaints);
            }
        });
    }

    static List<String> overlay(Manifests manifests) {
        var complaints = new ArrayList<String>();
        var objects = manifests.objects();
        var overlay = manifests.kustomization(manifests.overlay());
        stream(overlay.path("patches"))
                .map(patch -> manifests.overlay().resolve(patch.path("path").asText()))
                .flatMap(file -> StrictYaml.documents(file).stream().map(tree -> new Manifest(file, tree)))
                .filter(patch ->
                        objects.stream().noneMatch(object -> object.toString().equals(patch.toString())))
                .forEach(patch -> complaints.add(patch.file() + " patches " + patch + ", which does not exist"));
        var images = names(overlay.path("images"));
        var used = manifests.deployments().stream()
                .map(app -> app.container().path("image").asText())
                .toList();
        if (!Set.copyOf(images).equals(Set.copyOf(used))) {
            complaints.add("The overlay sets versions of " + images + ", the deployments use " + used);
        }
        names(overlay.path("replicas")).stream()
                .filter(name -> manifests.deployments().stream()
                        .noneMatch(app -> app.name().equals(name)))
                .forEach(name -> complaints.add("replicas for " + name + ", which is no deployment"));
        return complaints;
    }

    static List<String> secrets(Manifests manifests) {
        var complaints = new ArrayList<String>();
        manifests.files().stream()
                .filter(file -> !file.endsWith(README))
                .flatMap(file -> StrictYaml.documents(file).stream().map(tree -> new Manifest(file, tree)))
                .filter(object -> object.kind().equals("Secret")
                        || object.tree().has("stringData")
                        || object.tree().has("secretGenerator"))
                .forEach(object -> complaints.add(object.file() + " holds a secret"));
        for (var app : manifests.deployments()) {
            stream(app.container().path("env"))
                    .filter(variable -> variable.path("name").asText().matches(".*(SECRET|PASSWORD|TOKEN|KEY).*"))
                    .filter(variable -> variable.at("/valueFrom/secretKeyRef").isMissingNode())
                    .forEach(variable -> complaints.add(app + " has " + variable.path("name") + " not from a Secret"));
        }
        return complaints;
    }

    private static List<String> names(JsonNode list) {
        return stream(list).map(entry -> entry.path("name").asText()).toList();
    }
}
