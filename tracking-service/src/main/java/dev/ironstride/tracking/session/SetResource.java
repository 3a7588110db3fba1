package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sets of a session, one by one, during it and long after. */
@Path("/api/sessions/{id}/sets/{number}")
@Tag(name = "sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class SetResource {

    private final SetLog sets;
    private final Athlete athlete;

    SetResource(SetLog sets, Athlete athlete) {
        this.sets = sets;
        this.athlete = athlete;
    }

    /** Writes one set; safe to repeat. Known otherwise: 409 with both versions, unless logged later or If-Match says so. */
    @Operation(
            summary = "Writes one set; safe to repeat. Known otherwise: 409 with both versions, unless logged later or"
                    + " If-Match says so")
    @PUT
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoggedSet.class)))
    public Uni<Response> put(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable SetRequest set) {
        return sets.put(athlete.id(), id, number, SessionResource.body(set), ifMatch)
                .map(stored -> Response.ok(stored)
                        .header(HttpHeaders.ETAG, stored.etag())
                        .build());
    }

    /** Deletes one set; a late repetition of it does not bring it back. */
    @Operation(summary = "Deletes one set; a late repetition of it does not bring it back")
    @DELETE
    public Uni<Void> delete(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("loggedAt") @Nullable Instant loggedAt,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return sets.delete(athlete.id(), id, number, loggedAt, ifMatch);
    }
}
