package dev.ironstride.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.local.api.Api;
import dev.ironstride.local.api.PasswordGrant;
import java.net.URI;

/** Adds users to the running local realm. */
public final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/admin/realms/ironstride";

    private final Api api;

    /** Signs in as the administrator of the master realm. */
    public KeycloakAdmin(URI keycloak, String adminPassword) throws InterruptedException {
        var grant = new PasswordGrant(URI.create(keycloak + "/realms/master"), "admin-cli");
        var token = grant.token(KeycloakServer.ADMIN, adminPassword);
        this.api = new Api(keycloak, () -> token);
    }

    /** Adds a user with its password and roles; a user of this name that exists already stays as it is. */
    public DemoUser add(DemoUser user) throws InterruptedException {
        var json = LocalRealm.json(user);
        json.remove("realmRoles"); // understood by the import only
        if (api.post(REALM + "/users", json).expect(201, 409).status() == 201) {
            var id = api.get(REALM + "/users?exact=true&username=" + user.username())
                    .expect(200)
                    .body()
                    .path(0)
                    .path("id")
                    .asText();
            var roles = JSON.createArrayNode();
            for (var role : user.roles()) {
                roles.add(api.get(REALM + "/roles/" + role).expect(200).body());
            }
            api.post(REALM + "/users/" + id + "/role-mappings/realm", roles).expect(204);
        }
        return user;
    }
}
