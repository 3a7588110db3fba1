package dev.ironstride.system.manifest;

import static dev.ironstride.system.manifest.Manifests.stream;
import static dev.ironstride.system.manifest.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.system.checkout.Checkout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pods: as careful as the "restricted" standard asks, sized, and stopped without losing requests. */
final class PodChecks {
    private PodChecks() {}

    static List<String> restricted(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var app : manifests.deployments()) {
            var pod = app.podSpec();
            var container = app.container();
            var wanted = new LinkedHashMap<String, Boolean>();
            wanted.put("one container", pod.path("containers").size() == 1 && !pod.has("initContainers"));
            wanted.put("runAsNonRoot", isTrue(pod.at("/securityContext/runAsNonRoot")));
            wanted.put(
                    "a user that is not root",
                    pod.at("/securityContext/runAsUser").asInt() > 0);
            wanted.put(
                    "seccomp RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"));
            wanted.put("no token of the cluster", isFalse(pod.path("automountServiceAccountToken")));
            wanted.put("no more privileges", isFalse(container.at("/securityContext/allowPrivilegeEscalation")));
            wanted.put("a read-only root", isTrue(container.at("/securityContext/readOnlyRootFilesystem")));
            wanted.put(
                    "no capabilities",
                    texts(container.at("/securityContext/capabilities/drop")).equals(List.of("ALL"))
                            && container.at("/securityContext/capabilities/add").isMissingNode());
            wanted.put("a /tmp to write to", writableTmp(pod, container));
            wanted.put(
                    "nothing of the node",
                    !pod.has("hostNetwork")
                            && !pod.has("hostPID")
                            && !pod.has("hostIPC")
                            && stream(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")));
            wanted.forEach((what, there) -> {
                if (!there) {
                    complaints.add(app + " lacks " + what);
                }
            });
        }
        manifests.objects("ServiceAccount").stream()
                .filter(account -> !isFalse(account.at("/automountServiceAccountToken")))
                .forEach(account -> complaints.add(account + " hands out its token"));
        manifests.objects("Namespace").stream()
                .filter(space -> !space.tree()
                        .path("metadata")
                        .path("labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .forEach(space -> complaints.add(space + " does not enforce it"));
        return complaints;
    }

    static List<String> resources(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var app : manifests.deployments()) {
            var resources = app.container().path("resources");
            for (var pointer : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
                if (resources.at(pointer).asText().isEmpty()) {
                    complaints.add(app + " lacks resources" + pointer);
                }
            }
            var ports = Map.of("http", "quarkus.http.port", "management", "quarkus.management.port");
            ports.forEach((name, setting) -> {
                var listens = Checkout.settings(app.name()).getProperty(setting);
                if (!Integer.toString(WiringChecks.containerPort(app, name)).equals(listens)) {
                    complaints.add(app + " declares another port " + name + " than " + listens);
                }
            });
        }
        return complaints;
    }

    static List<String> stopping(Manifests manifests) {
        var complaints = new ArrayList<String>();
        for (var app : manifests.deployments()) {
            var wait = app.container().at("/lifecycle/preStop/sleep/seconds").asInt();
            // quarkus.shutdown.timeout of the service kit and of the gateway.
            var shutdown = 10;
            if (wait == 0 || app.podSpec().path("terminationGracePeriodSeconds").asInt() <= wait + shutdown) {
                complaints.add(app + " is killed before it has stopped");
            }
            if (app.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) != 0
                    || app.at("/spec/replicas").asInt() < 2) {
                complaints.add(app + " serves nobody while it is rolled out");
            }
        }
        return complaints;
    }

    private static boolean writableTmp(JsonNode pod, JsonNode container) {
        return stream(container.path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals("/tmp"))
                .anyMatch(mount -> stream(pod.path("volumes"))
                        .anyMatch(volume -> volume.path("name").equals(mount.path("name")) && volume.has("emptyDir")));
    }

    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.asBoolean();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }
}
