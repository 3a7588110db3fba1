package dev.ironstride.tracking.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.idempotency.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Strength sessions: begun, read, corrected, deleted. */
@Path("/api/sessions")
@Tag(name = "sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class SessionResource {

    private final Sessions sessions;
    private final Athlete athlete;

    SessionResource(Sessions sessions, Athlete athlete) {
        this.sessions = sessions;
        this.athlete = athlete;
    }

    /** Begins a session under an id of ours. */
    @Operation(summary = "Begins a session under an id of ours")
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> start(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable SessionRequest session) {
        return sessions.start(athlete.id(), idempotencyKey, body(session)).map(Reply::toResponse);
    }

    /** Begins a session under the client's own id; safe to repeat. Known otherwise: 409 with both versions. */
    @Operation(summary = "Begins a session under the client's own id; safe to repeat. Known otherwise: 409 with both")
    @PUT
    @Path("/{id}")
    @APIResponse(
            responseCode = "201",
            description = "Begun, or 200: known before",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> begin(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable SessionRequest session) {
        return sessions.start(athlete.id(), id, body(session), ifMatch).map(Reply::toResponse);
    }

    /** The athlete's sessions, newest first, from a date or instant to another. */
    @Operation(summary = "The athlete's sessions, newest first, from a date or instant to another")
    @GET
    public Uni<Page<SessionView>> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("cursor") @Nullable Cursor cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        return sessions.list(athlete.id(), from, to, cursor, limit);
    }

    /** One session with its sets. */
    @Operation(summary = "One session with its sets")
    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return sessions.find(athlete.id(), id).map(SessionResource::shown);
    }

    /** Corrects a session, beside its sets, by a JSON merge patch; of one that has ended it makes the next revision. */
    @Operation(summary = "Corrects a session, beside its sets, by a JSON merge patch")
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Schema(implementation = SessionCorrection.class) @Nullable ObjectNode correction) {
        return sessions.correct(athlete.id(), id, body(correction), ifMatch).map(SessionResource::shown);
    }

    /** Deletes a session and withdraws its effect on the plan. */
    @Operation(summary = "Deletes a session and withdraws its effect on the plan")
    @DELETE
    @Path("/{id}")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return sessions.delete(athlete.id(), id, ifMatch);
    }

    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw ProblemException.invalid("body", "must be an object");
        }
        return body;
    }

    static Response shown(StrengthSession session) {
        return Response.ok(SessionView.of(session))
                .header(HttpHeaders.ETAG, session.etag())
                .build();
    }
}
