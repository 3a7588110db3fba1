package dev.ironstride.tracking.imports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * An import that has begun.
 *
 * @param id to ask how far it is
 */
public record ImportAccepted(UUID id) {

    /** 202 with the address of the import. */
    public Response toResponse() {
        return Response.accepted(this)
                .header(HttpHeaders.LOCATION, "/api/imports/" + id)
                .build();
    }
}
