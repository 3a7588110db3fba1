package dev.ironstride.tracking.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be kept and given again.
 *
 * @param status HTTP status
 * @param location path of what was made
 * @param etag with its quotes
 * @param body JSON
 */
public record Reply(
        int status, @Nullable String location, @Nullable String etag, String body) {

    /** The answer as JAX-RS sends it. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return response.build();
    }
}
