package dev.ironstride.local.keycloak;

import dev.ironstride.local.process.ProcessSpec;
import dev.ironstride.local.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak server of this checkout, listening on 127.0.0.1 only, with its data in PostgreSQL.
 *
 * @param software where Keycloak is unpacked
 * @param home what belongs to this stack alone
 * @param port where people sign in
 * @param managementPort where it says whether it is ready
 * @param databaseUrl JDBC address of its database
 * @param databasePassword of the role {@code keycloak}
 * @param adminPassword of the user {@code admin} in the master realm
 * @param gatewaySecret secret of the client {@code ironstride-gateway}
 * @param log where it writes
 */
public record KeycloakServer(
        Path software,
        Path home,
        int port,
        int managementPort,
        String databaseUrl,
        String databasePassword,
        String adminPassword,
        String gatewaySecret,
        Path log) {

    /** The administrator of the master realm. */
    public static final String ADMIN = "admin";

    /** Unpacks and builds Keycloak, which needs no database yet. */
    public void prepare(Path zip) throws IOException, InterruptedException {
        new KeycloakInstall(software, log).prepare(zip);
    }

    /** Lays out the home with the realm to import; Keycloak leaves a realm that exists as it is. */
    public void layOut(Path realmFile, List<DemoUser> users) throws IOException {
        new KeycloakInstall(software, log).link(home);
        Files.writeString(
                home.resolve("data").resolve("import").resolve("ironstride-realm.json"),
                LocalRealm.merge(realmFile, users).toPrettyString());
    }

    /** The address tokens name as their issuer's host. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** How to run it. */
    public ProcessSpec spec() {
        var command = KeycloakInstall.java(
                home,
                List.of("-Xms64m", "-Xmx512m"),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort,
                        "--hostname=" + address(),
                        "--cache=local",
                        // Asking for readiness five times a second would fill the log.
                        "--log-level=info,io.smallrye.health:warn",
                        "--db-url=" + databaseUrl,
                        "--db-username=keycloak",
                        "--db-pool-max-size=20"));
        var environment = Map.of(
                "KC_DB_PASSWORD",
                databasePassword,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                adminPassword,
                "IRONSTRIDE_GATEWAY_SECRET",
                gatewaySecret,
                // The gateway's port may step aside from one start to the next.
                "IRONSTRIDE_REDIRECT_URIS",
                "http://localhost:*");
        var ready = Readiness.http(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"));
        return ProcessSpec.of("keycloak", command, environment, log, home.toString(), ready);
    }
}
