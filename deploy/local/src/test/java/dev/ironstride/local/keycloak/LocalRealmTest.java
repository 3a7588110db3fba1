package dev.ironstride.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LocalRealmTest {
    private static final Path REALM = Path.of("../keycloak/ironstride-realm.json");

    @Test
    void theSharedRealmFileKnowsNoUserAndNoPasswordClient() throws IOException {
        var shared = new ObjectMapper().readTree(REALM.toFile());

        assertThat(shared.has("users")).isFalse();
        assertThat(clientIds(shared)).containsExactly("ironstride-gateway");
        assertThat(shared.path("clients"))
                .allMatch(client -> !client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void theSharedRealmFileCarriesNoSecret() throws IOException {
        var gateway =
                new ObjectMapper().readTree(REALM.toFile()).path("clients").path(0);

        assertThat(gateway.path("secret").asText()).isEqualTo("${IRONSTRIDE_GATEWAY_SECRET}");
        assertThat(gateway.path("redirectUris").path(0).asText()).isEqualTo("${IRONSTRIDE_REDIRECT_URIS}");
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void everyAccessTokenNamesTheServicesAsItsAudience() throws IOException {
        var shared = new ObjectMapper().readTree(REALM.toFile());

        assertThat(texts(shared.path("defaultDefaultClientScopes"))).contains("ironstride-api");
        assertThat(texts(shared.path("clients").path(0).path("defaultClientScopes")))
                .contains("ironstride-api", "roles");
    }

    @Test
    void theLocalRealmAddsUsersWhoCanSignInAtOnce() throws IOException {
        // When
        var local = LocalRealm.merge(REALM, DemoUser.ALL);

        // Then
        assertThat(local.path("users"))
                .extracting(user -> user.path("username").asText())
                .containsExactly("athlete", "coach");
        assertThat(local.path("users"))
                .allSatisfy(user -> assertThat(user)
                        .allSatisfy(field -> assertThat(field.toString()).isNotEqualTo("\"\"")));
        assertThat(clientIds(local)).containsExactly("ironstride-gateway", "ironstride-demo");
    }

    private static Iterable<String> clientIds(JsonNode realm) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private static Iterable<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
