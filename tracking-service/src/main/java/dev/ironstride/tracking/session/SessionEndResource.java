package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How strength sessions end. */
@Path("/api/sessions/{id}")
@Tag(name = "sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class SessionEndResource {

    private final SessionEnd ends;
    private final Athlete athlete;

    SessionEndResource(SessionEnd ends, Athlete athlete) {
        this.ends = ends;
        this.athlete = athlete;
    }

    /** Ends a session and weighs it; safe to repeat. */
    @Operation(summary = "Ends a session and weighs it; safe to repeat")
    @POST
    @Path("/complete")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable CompletionRequest completion) {
        return ends.end(athlete.id(), id, SessionResource.body(completion), ifMatch)
                .map(SessionResource::shown);
    }

    /** Gives a session up: what was done of it still counts. Safe to repeat. */
    @Operation(summary = "Gives a session up: what was done of it still counts; safe to repeat")
    @POST
    @Path("/abandon")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> abandon(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable CompletionRequest completion) {
        CompletionRequest told = completion == null ? CompletionRequest.NOTHING_TOLD : completion;
        SessionRules.checkAbandoned(told);
        return ends.end(athlete.id(), id, told.abandoned(), ifMatch).map(SessionResource::shown);
    }
}
