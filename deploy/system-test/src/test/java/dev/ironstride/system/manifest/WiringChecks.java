package dev.ironstride.system.manifest;

import static dev.ironstride.system.manifest.Manifests.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects that name one another by label or port. */
final class WiringChecks {
    private static final Map<String, String> PROBES =
            Map.of("startupProbe", "started", "readinessProbe", "ready", "livenessProbe", "live");

    private WiringChecks() {}

    static List<String> selectors(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var app : manifests.deployments()) {
            var spread = app.podSpec().at("/topologySpreadConstraints/0/labelSelector");
            for (var selector : List.of(app.at("/spec/selector"), spread)) {
                if (selector.isEmpty() || !Labels.match(selector, app.podLabels())) {
                    complaints.add(app + " has a selector that misses its own pods");
                }
            }
            if (manifests.objects("ServiceAccount").stream()
                    .noneMatch(account -> account.name()
                            .equals(app.podSpec().path("serviceAccountName").asText()))) {
                complaints.add(app + " runs as a service account that does not exist");
            }
            for (var kind : List.of("Service", "PodDisruptionBudget")) {
                if (manifests.objects(kind).stream()
                                .filter(one -> picks(one, app))
                                .count()
                        != 1) {
                    complaints.add(app + " needs exactly one " + kind);
                }
            }
        }
        for (var kind : List.of("Service", "PodDisruptionBudget", "NetworkPolicy")) {
            manifests.objects(kind).stream()
                    .filter(one -> manifests.deployments().stream().noneMatch(app -> picks(one, app)))
                    .forEach(one -> complaints.add(one + " selects no pod"));
        }
        return complaints;
    }

    static List<String> ports(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var service : manifests.objects("Service")) {
            var app = manifests.deployments().stream()
                    .filter(one -> picks(service, one))
                    .findFirst();
            for (var port : service.at("/spec/ports")) {
                var target = port.path("targetPort").asText();
                if (!target.equals("http")
                        || app.map(one -> containerPort(one, target)).orElse(0) == 0) {
                    complaints.add(service + " leads to the port " + target + ", which is not the one for requests");
                }
            }
        }
        for (var ingress : manifests.objects("Ingress")) {
            for (var path : ingress.at("/spec/rules/0/http/paths")) {
                var service = path.at("/backend/service");
                var meets = manifests.objects("Service").stream()
                        .filter(one -> one.name().equals(service.path("name").asText()))
                        .flatMap(one -> stream(one.at("/spec/ports")))
                        .anyMatch(port -> port.path("name").equals(service.at("/port/name")));
                if (!meets || !service.path("name").asText().equals("gateway")) {
                    complaints.add(ingress + " leads to " + service + ", not to the gateway");
                }
            }
        }
        return complaints;
    }

    static List<String> probes(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var app : manifests.deployments()) {
            PROBES.forEach((probe, page) -> {
                var get = app.container().path(probe).path("httpGet");
                var port = get.path("port").asText();
                if (!get.path("path").asText().equals("/q/health/" + page)
                        || !port.equals("management")
                        || containerPort(app, port) == 0) {
                    complaints.add(app + " has a " + probe + " that asks " + get);
                }
            });
        }
        return complaints;
    }

    /** The number of a named container port, 0 if there is none. */
    static int containerPort(Manifest app, String name) {
        return stream(app.container().path("ports"))
                .filter(port -> port.path("name").asText().equals(name))
                .mapToInt(port -> port.path("containerPort").asInt())
                .findFirst()
                .orElse(0);
    }

    private static boolean picks(Manifest object, Manifest app) {
        return switch (object.kind()) {
            case "Service" -> Labels.contains(object.at("/spec/selector"), app.podLabels());
            case "NetworkPolicy" -> Labels.match(object.at("/spec/podSelector"), app.podLabels());
            default -> Labels.match(object.at("/spec/selector"), app.podLabels());
        };
    }
}
