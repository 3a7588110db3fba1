package dev.ironstride.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;

/**
 * Where the parts of a running stack answer.
 *
 * @param gateway the public door, for browsers and clients
 * @param exercise exercise-service behind it
 * @param plan plan-service behind it
 * @param tracking tracking-service behind it
 * @param keycloak the identity server
 * @param kafka bootstrap servers
 * @param postgresPort of 127.0.0.1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackAddresses(
        URI gateway, URI exercise, URI plan, URI tracking, URI keycloak, String kafka, int postgresPort) {

    /** The issuer of the tokens. */
    public URI issuer() {
        return URI.create(keycloak + "/realms/ironstride");
    }
}
