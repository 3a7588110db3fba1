package dev.ironstride.kit.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Forbids caches to keep an answer, which may hold health data, unless the endpoint says otherwise. Not
 * {@code quarkus.http.header}: that would send its value beside the endpoint's own.
 */
public class NotKept {

    @ServerResponseFilter
    void filter(ContainerResponseContext answer) {
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
