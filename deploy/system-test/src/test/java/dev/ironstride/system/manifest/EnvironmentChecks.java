package dev.ironstride.system.manifest;

import static dev.ironstride.system.manifest.Manifests.stream;
import static dev.ironstride.system.manifest.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the applications are told. */
public final class EnvironmentChecks {
    private static final Set<String> OF_A_SERVICE = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_OIDC_AUTH_SERVER_URL");

    /** What the production profile of each application needs and has no default for. */
    public static final Map<String, Set<String>> REQUIRED = Map.of(
            "exercise-service",
            OF_A_SERVICE,
            "plan-service",
            OF_A_SERVICE,
            "tracking-service",
            OF_A_SERVICE,
            "gateway",
            Set.of(
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    "QUARKUS_OIDC_CREDENTIALS_SECRET",
                    "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                    "IRONSTRIDE_EXERCISE_URL",
                    "IRONSTRIDE_PLAN_URL",
                    "IRONSTRIDE_TRACKING_URL"));

    private static final Pattern EXPANDED = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    private EnvironmentChecks() {}

    static List<String> environment(Manifests manifests) {
        var complaints = new ArrayList<String>();
        var apps = manifests.deployments().stream().map(Manifest::name).collect(Collectors.toSet());
        if (!apps.equals(REQUIRED.keySet())) {
            complaints.add("Deployments are " + apps);
        }
        for (var app : manifests.deployments()) {
            var missing = new TreeSet<>(REQUIRED.getOrDefault(app.name(), Set.of()));
            stream(app.container().path("env"))
                    .filter(variable -> !variable.path("value").asText().isEmpty()
                            || !variable.path("valueFrom").isEmpty())
                    .forEach(variable -> missing.remove(variable.path("name").asText()));
            missing.forEach(name -> complaints.add(app + " is not told " + name));
        }
        return complaints;
    }

    static List<String> references(Manifests manifests) {
        var complaints = new ArrayList<String>();
        var settings = generated(manifests);
        var readme = manifests.readme();
        for (var app : manifests.deployments()) {
            var known = new TreeSet<String>();
            for (var variable : app.container().path("env")) {
                var name = app + " " + variable.path("name").asText();
                if (!known.add(variable.path("name").asText())) {
                    complaints.add(name + " is set twice");
                }
                var setting = variable.at("/valueFrom/configMapKeyRef");
                if (!setting.isMissingNode() && !settings.contains(key(setting))) {
                    complaints.add(name + " reads " + key(setting) + ", which the overlay does not give");
                }
                var secret = variable.at("/valueFrom/secretKeyRef");
                if (!secret.isMissingNode()
                        && !(readme.contains("`" + secret.path("name").asText() + "`")
                                && readme.contains("`" + secret.path("key").asText() + "`"))) {
                    complaints.add(name + " reads " + key(secret) + ", which the README does not ask for");
                }
                var value = variable.path("value").asText();
                EXPANDED.matcher(value)
                        .results()
                        .filter(reference -> !known.contains(reference.group(1)))
                        .forEach(
                                reference -> complaints.add(name + " uses " + reference.group() + " before it is set"));
                if (value.startsWith("http://") && !isService(manifests, URI.create(value))) {
                    complaints.add(name + " names " + value + ", where no Service is");
                }
            }
        }
        return complaints;
    }

    private static String key(JsonNode reference) {
        return reference.path("name").asText() + "/" + reference.path("key").asText();
    }

    private static Set<String> generated(Manifests manifests) {
        return stream(manifests.kustomization(manifests.overlay()).path("configMapGenerator"))
                .flatMap(map -> texts(map.path("literals")).stream()
                        .map(literal -> map.path("name").asText() + "/" + literal.split("=", 2)[0]))
                .collect(Collectors.toSet());
    }

    private static boolean isService(Manifests manifests, URI url) {
        return manifests.objects("Service").stream()
                .filter(service -> service.name().equals(url.getHost()))
                .flatMap(service -> stream(service.at("/spec/ports")))
                .anyMatch(port -> port.path("port").asInt() == url.getPort());
    }
}
