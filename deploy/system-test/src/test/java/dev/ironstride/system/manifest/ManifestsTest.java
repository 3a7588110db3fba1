package dev.ironstride.system.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.system.checkout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestsTest {
    private static final Path MANIFESTS = Checkout.root().resolve("deploy/kubernetes");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void our_manifests_obey(Check check) {
        assertThat(check.complaints(new Manifests(MANIFESTS))).isEmpty();
    }

    /** Each line breaks a copy in one place, {@code from} becoming {@code to}, and names the check that must see it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FILES_ARE_STRICT_YAML | base/gateway/service.yaml | kind: Service | kind: Service\\nkind: Service
            FILES_ARE_STRICT_YAML | base/gateway/service.yaml | apiVersion: v1 | version: v1
            FILES_ARE_STRICT_YAML | base/gateway/service.yaml | v1 | !!java.net.URL x
            EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE | base/gateway/kustomization.yaml | - service.yaml | - services.yaml
            EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE | base/network/kustomization.yaml | - default-deny.yaml | - gateway.yaml
            EVERY_FILE_IS_NAMED_AND_EVERY_NAME_IS_A_FILE | base/kustomization.yaml | - network |
            THE_OVERLAY_CHANGES_WHAT_EXISTS | overlays/example/kafka-address.yaml | name: to-kafka | name: kafka
            THE_OVERLAY_CHANGES_WHAT_EXISTS | base/gateway/deployment.yaml | image: ironstride/gateway | image: ironstride/door
            THE_OVERLAY_CHANGES_WHAT_EXISTS | overlays/example/kustomization.yaml | - name: tracking-service | - name: tracking
            NO_SECRET_IS_WRITTEN_DOWN | overlays/example/namespace.yaml | kind: Namespace | kind: Secret
            NO_SECRET_IS_WRITTEN_DOWN | base/gateway/deployment.yaml | secretKeyRef | configMapKeyRef
            SELECTORS_MATCH_PODS | base/gateway/service.yaml | app.kubernetes.io/name: gateway | app.kubernetes.io/name: door
            SELECTORS_MATCH_PODS | base/plan-service/disruption-budget.yaml | app.kubernetes.io/name: plan-service | app.kubernetes.io/name: plan
            SELECTORS_MATCH_PODS | base/plan-service/deployment.yaml | app.kubernetes.io/name: plan-service | app.kubernetes.io/name: plan
            SELECTORS_MATCH_PODS | base/plan-service/service-account.yaml | name: plan-service | name: plan
            PORTS_MEET | base/tracking-service/service.yaml | targetPort: http | targetPort: management
            PORTS_MEET | overlays/example/ingress.yaml | name: http | name: web
            PROBES_ASK_THE_MANAGEMENT_PORT | base/tracking-service/deployment.yaml | port: management | port: http
            PROBES_ASK_THE_MANAGEMENT_PORT | base/tracking-service/deployment.yaml | /q/health/live | /q/health/ready
            THE_ENVIRONMENT_IS_COMPLETE | base/exercise-service/deployment.yaml | KAFKA_BOOTSTRAP_SERVERS | KAFKA_SERVERS
            WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS | overlays/example/kustomization.yaml | issuer= | keycloak=
            WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS | base/gateway/deployment.yaml | http://plan-service:8082 | http://plan-service:8081
            WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS | base/plan-service/deployment.yaml | $(POSTGRES_ADDRESS) | $(POSTGRES)
            WHAT_THE_ENVIRONMENT_REFERS_TO_EXISTS | base/plan-service/deployment.yaml | name: plan-service-database | name: plan-database
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | runAsNonRoot: true | runAsNonRoot: false
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | readOnlyRootFilesystem: true | readOnlyRootFilesystem: false
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | - ALL | - NET_RAW
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | type: RuntimeDefault | type: Unconfined
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | automountServiceAccountToken: false | automountServiceAccountToken: true
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | allowPrivilegeEscalation: false | privileged: true
            PODS_ARE_RESTRICTED | base/plan-service/deployment.yaml | mountPath: /tmp | mountPath: /data
            PODS_SAY_WHAT_THEY_NEED | base/plan-service/deployment.yaml | limits: | bounds:
            PODS_SAY_WHAT_THEY_NEED | base/plan-service/deployment.yaml | containerPort: 8082 | containerPort: 8080
            PODS_STOP_IN_ORDER | base/plan-service/deployment.yaml | terminationGracePeriodSeconds: 30 | terminationGracePeriodSeconds: 15
            PODS_STOP_IN_ORDER | base/plan-service/deployment.yaml | maxUnavailable: 0 | maxUnavailable: 1
            ONLY_THE_EDGES_OF_THE_ARCHITECTURE | base/network/default-deny.yaml | - Egress |
            ONLY_THE_EDGES_OF_THE_ARCHITECTURE | base/network/services.yaml | app.kubernetes.io/name: gateway | app.kubernetes.io/part-of: ironstride
            ONLY_THE_EDGES_OF_THE_ARCHITECTURE | base/network/gateway.yaml | app.kubernetes.io/name: plan-service | app.kubernetes.io/name: plan
            ONLY_THE_EDGES_OF_THE_ARCHITECTURE | base/network/to-kafka.yaml | - plan-service | - gateway
            ONLY_THE_EDGES_OF_THE_ARCHITECTURE | base/network/to-postgres.yaml | port: 5432 | port: 80
            """)
    void a_break_is_seen(Check check, String file, String from, String to) throws IOException {
        var copy = new Manifests(folder);
        copyAll(MANIFESTS, folder);
        var broken = folder.resolve(file);
        var text = Files.readString(broken);
        assertThat(text).as("the line to break is there").contains(from);

        Files.writeString(broken, text.replace(from, to == null ? "" : to.replace("\\n", "\n")));

        assertThat(check.complaints(copy)).isNotEmpty();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        for (var file : new Manifests(from).files()) {
            var copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
