package dev.ironstride.local.stack;

import dev.ironstride.local.app.AppSpec;
import dev.ironstride.local.kafka.KafkaBroker;
import dev.ironstride.local.keycloak.KeycloakServer;
import dev.ironstride.local.port.PortBook;
import dev.ironstride.local.port.Ports;
import dev.ironstride.local.postgres.PostgresServer;
import dev.ironstride.local.secret.SecretBook;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who listens where with which settings: everything that is decided before the first process starts.
 *
 * @param apps in the order they start; the gateway last
 * @param databases password by role and database name
 */
record StackPlan(
        StackAddresses addresses,
        PostgresServer postgres,
        KafkaBroker kafka,
        KeycloakServer keycloak,
        List<AppSpec> apps,
        Map<String, String> databases) {
    /** The module of the public door. */
    static final String GATEWAY = "gateway";

    private static final List<String> SERVICES = List.of("exercise", "plan", "tracking");

    /** Chooses ports and makes secrets, remembering both in the home. */
    static StackPlan make(StackOptions options, BuildOutput built, SecretBook secrets) {
        var ports = choosePorts(options);
        var home = options.home();
        var databases = new LinkedHashMap<String, String>();
        SERVICES.forEach(name -> databases.put(name, secrets.secret("database." + name)));
        databases.put("keycloak", secrets.secret("database.keycloak"));
        var postgres = new PostgresServer(
                options.tools().resolve(built.version(BuildOutput.POSTGRES)),
                home.resolve("postgres"),
                port(ports, "postgres"),
                secrets.secret("database.superuser"),
                options.log("postgres"));
        var kafka = new KafkaBroker(
                built.classPath(),
                home.resolve("kafka"),
                port(ports, "kafka"),
                port(ports, "kafka-controller"),
                secrets.secret("kafka.cluster").substring(0, 22),
                options.log("kafka"));
        var keycloak = new KeycloakServer(
                options.tools().resolve(built.version(BuildOutput.KEYCLOAK)),
                home.resolve("keycloak"),
                port(ports, "keycloak"),
                port(ports, "keycloak-management"),
                postgres.jdbcUrl("keycloak"),
                secrets.secret("database.keycloak"),
                secrets.secret("keycloak.admin"),
                secrets.secret("gateway.client"),
                options.log("keycloak"));
        var addresses = new StackAddresses(
                URI.create("http://localhost:" + port(ports, GATEWAY)),
                local(port(ports, "exercise-service")),
                local(port(ports, "plan-service")),
                local(port(ports, "tracking-service")),
                keycloak.address(),
                kafka.bootstrapServers(),
                postgres.port());
        var apps = new AppSettings(addresses, databases, secrets)
                .all().entrySet().stream()
                        .map(entry -> new AppSpec(
                                entry.getKey(),
                                built.application(entry.getKey()),
                                home,
                                port(ports, entry.getKey()),
                                entry.getValue()))
                        .toList();
        return new StackPlan(addresses, postgres, kafka, keycloak, apps, databases);
    }

    private static Map<String, Integer> choosePorts(StackOptions options) {
        var book = new PortBook(
                options.home().resolve("ports.properties"),
                Ports::free,
                line -> options.say().accept("  " + line));
        var usual = new LinkedHashMap<String, Integer>();
        usual.put(GATEWAY, 8080);
        usual.put("exercise-service", 8081);
        usual.put("plan-service", 8082);
        usual.put("tracking-service", 8083);
        usual.put("keycloak", 8180);
        usual.put("keycloak-management", 8190);
        usual.put("kafka", 9092);
        usual.put("kafka-controller", 9093);
        usual.put("postgres", 5432);
        var chosen = new HashMap<String, Integer>();
        usual.forEach((name, port) -> {
            var companion = name.equals(GATEWAY) || name.endsWith("-service") ? AppSpec.MANAGEMENT : 0;
            chosen.put(name, book.choose(name, port + options.portShift(), companion));
        });
        book.save();
        return chosen;
    }

    private static int port(Map<String, Integer> ports, String name) {
        return ports.getOrDefault(name, 0);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
