package dev.ironstride.local.stack;

import dev.ironstride.local.secret.SecretBook;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment each application is given: the same variables a cluster would set.
 *
 * @param databases password by role and database name
 */
record AppSettings(StackAddresses addresses, Map<String, String> databases, SecretBook secrets) {
    /** Settings by module name, in the order the applications start. */
    Map<String, Map<String, String>> all() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        databases.keySet().stream()
                .filter(name -> !name.equals("keycloak"))
                .forEach(name -> all.put(name + "-service", service(name)));
        all.put(StackPlan.GATEWAY, gateway());
        return all;
    }

    private Map<String, String> service(String database) {
        var where = "postgresql://127.0.0.1:" + addresses.postgresPort() + "/" + database;
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                where,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + where,
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                databases.getOrDefault(database, ""),
                "KAFKA_BOOTSTRAP_SERVERS",
                addresses.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                addresses.issuer().toString());
    }

    private Map<String, String> gateway() {
        return Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                addresses.issuer().toString(),
                "QUARKUS_OIDC_CREDENTIALS_SECRET",
                secrets.secret("gateway.client"),
                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                secrets.secret("gateway.session"),
                "IRONSTRIDE_EXERCISE_URL",
                addresses.exercise().toString(),
                "IRONSTRIDE_PLAN_URL",
                addresses.plan().toString(),
                "IRONSTRIDE_TRACKING_URL",
                addresses.tracking().toString());
    }
}
