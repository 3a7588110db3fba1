package dev.ironstride.system.manifest;

import static dev.ironstride.system.manifest.Manifests.stream;
import static dev.ironstride.system.manifest.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may speak to whom, worked out from the policies as the cluster would, and compared with the architecture. */
final class NetworkChecks {
    private static final Set<String> ARCHITECTURE = Set.of(
            "ingress -> gateway",
            "gateway -> exercise-service",
            "gateway -> plan-service",
            "gateway -> tracking-service",
            "gateway -> keycloak:443",
            "exercise-service -> postgres:5432",
            "exercise-service -> kafka:9092",
            "exercise-service -> keycloak:443",
            "plan-service -> postgres:5432",
            "plan-service -> kafka:9092",
            "plan-service -> keycloak:443",
            "plan-service -> elsewhere:443", // calendars of runners, at public addresses only
            "tracking-service -> postgres:5432",
            "tracking-service -> kafka:9092",
            "tracking-service -> keycloak:443",
            "tracking-service -> elsewhere:443");

    private static final String NAMES = "kube-system";

    private NetworkChecks() {}

    static List<String> edges(Manifests manifests) {
        var complaints = new ArrayList<String>();
        var closed = manifests.objects("NetworkPolicy").stream()
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && Set.copyOf(texts(policy.at("/spec/policyTypes"))).equals(Set.of("Ingress", "Egress"))
                        && !policy.at("/spec").has("ingress")
                        && !policy.at("/spec").has("egress"));
        if (!closed) {
            complaints.add("No policy closes the namespace in both directions");
        }
        var edges = new TreeSet<String>();
        for (var app : manifests.deployments()) {
            rules(manifests, app, "egress")
                    .flatMap(NetworkChecks::backends)
                    .forEach(to -> edges.add(app.name() + " -> " + to));
            rules(manifests, app, "ingress")
                    .filter(rule -> opens(rule, app))
                    .flatMap(NetworkChecks::strangers)
                    .forEach(from -> edges.add(from + " -> " + app.name()));
            for (var other : manifests.deployments()) {
                var leaves = rules(manifests, app, "egress")
                        .anyMatch(rule -> admits(rule, "to", other) && opens(rule, other));
                var enters = rules(manifests, other, "ingress")
                        .anyMatch(rule -> admits(rule, "from", app) && opens(rule, other));
                if (leaves && enters) {
                    edges.add(app.name() + " -> " + other.name());
                } else if (leaves || enters) {
                    complaints.add(app.name() + " -> " + other.name() + " is open at one end only");
                }
            }
        }
        if (!edges.equals(ARCHITECTURE)) {
            var more = new TreeSet<>(edges);
            more.removeAll(ARCHITECTURE);
            var less = new TreeSet<>(ARCHITECTURE);
            less.removeAll(edges);
            complaints.add("Open but not in the architecture: " + more + "; in it but closed: " + less);
        }
        return complaints;
    }

    private static Stream<JsonNode> rules(Manifests manifests, Manifest app, String direction) {
        return manifests.objects("NetworkPolicy").stream()
                .filter(policy -> Labels.match(policy.at("/spec/podSelector"), app.podLabels()))
                .flatMap(policy -> stream(policy.at("/spec").path(direction)));
    }

    /** Whether the rule lets pods of this app through; a rule that names no peer lets everybody through. */
    private static boolean admits(JsonNode rule, String side, Manifest app) {
        var peers = rule.path(side);
        return peers.isEmpty()
                || stream(peers)
                        .anyMatch(peer -> !peer.has("namespaceSelector")
                                && !peer.has("ipBlock")
                                && Labels.match(peer.path("podSelector"), app.podLabels()));
    }

    /** Whether the rule includes the port of the app's requests; a rule without ports includes all. */
    private static boolean opens(JsonNode rule, Manifest app) {
        var http = Integer.toString(WiringChecks.containerPort(app, "http"));
        var ports = stream(rule.path("ports"))
                .map(port -> port.path("port").asText())
                .toList();
        return ports.isEmpty() || ports.contains("http") || ports.contains(http);
    }

    /** Where a rule leads outside the namespace, the cluster's names aside. */
    private static Stream<String> backends(JsonNode rule) {
        var ports = stream(rule.path("ports"))
                .map(port -> ":" + port.path("port").asText())
                .toList();
        if (rule.path("to").isEmpty()) {
            return Stream.of("everywhere");
        }
        return stream(rule.path("to"))
                .filter(peer -> peer.has("namespaceSelector") || peer.has("ipBlock"))
                .filter(peer -> !peer.path("namespaceSelector")
                        .path("matchLabels")
                        .path("kubernetes.io/metadata.name")
                        .asText()
                        .equals(NAMES))
                .flatMap(peer -> {
                    var backend = peer.path("namespaceSelector")
                            .path("matchLabels")
                            .path("ironstride.dev/backend")
                            .asText("elsewhere");
                    return (ports.isEmpty() ? List.of(":any") : ports).stream().map(port -> backend + port);
                });
    }

    /** Who may come in from outside the namespace. */
    private static Stream<String> strangers(JsonNode rule) {
        if (rule.path("from").isEmpty()) {
            return Stream.of("everybody");
        }
        return stream(rule.path("from"))
                .filter(peer -> peer.has("namespaceSelector") || peer.has("ipBlock"))
                .map(peer -> peer.path("namespaceSelector")
                                .path("matchLabels")
                                .path("ironstride.dev/ingress")
                                .asBoolean()
                        ? "ingress"
                        : "somebody");
    }
}
