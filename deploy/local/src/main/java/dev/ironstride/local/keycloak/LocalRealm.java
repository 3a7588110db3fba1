package dev.ironstride.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The realm of deploy/keycloak with what only a local stack may have: users with known passwords, and a client that
 * trades a password for a token in the terminal.
 */
public final class LocalRealm {
    /** The public client of the terminal demo; it exists in no other realm. */
    public static final String DEMO_CLIENT = "ironstride-demo";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalRealm() {}

    /** Reads the realm file and adds {@code users} and the demo client. */
    public static ObjectNode merge(Path realmFile, List<DemoUser> users) throws IOException {
        if (!(JSON.readTree(realmFile.toFile()) instanceof ObjectNode realm)) {
            throw new IOException("Not a realm: " + realmFile);
        }
        realm.withArray("clients").add(demoClient());
        users.forEach(user -> realm.withArray("users").add(json(user)));
        return realm;
    }

    /** A user as Keycloak's import and admin interface want it. */
    static ObjectNode json(DemoUser user) {
        var json = JSON.createObjectNode()
                .put("username", user.username())
                .put("enabled", true)
                .put("emailVerified", true)
                // Without these three Keycloak asks for them before the first sign-in.
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("email", user.email());
        json.withArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", user.password())
                .put("temporary", false);
        user.roles().forEach(json.withArray("realmRoles")::add);
        return json;
    }

    private static ObjectNode demoClient() {
        var client = JSON.createObjectNode()
                .put("clientId", DEMO_CLIENT)
                .put("name", "Ironstride terminal demo")
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        List.of("basic", "profile", "roles", "ironstride-api").forEach(client.withArray("defaultClientScopes")::add);
        client.withArray("optionalClientScopes").add("runs:write");
        return client;
    }
}
