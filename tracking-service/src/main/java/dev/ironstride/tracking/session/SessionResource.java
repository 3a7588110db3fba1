package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.idempotency.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Strength sessions. */
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

    /** Begins a session. */
    @Operation(summary = "Begins a session")
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> start(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable SessionRequest session) {
        return sessions.start(athlete.id(), idempotencyKey, body(session)).map(Reply::toResponse);
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

    /** Writes one set; safe to repeat. */
    @Operation(summary = "Writes one set; safe to repeat")
    @PUT
    @Path("/{id}/sets/{number}")
    public Uni<LoggedSet> put(@PathParam("id") UUID id, @PathParam("number") int number, @Nullable SetRequest set) {
        return sessions.put(athlete.id(), id, number, body(set));
    }

    /** Ends a session and weighs it; safe to repeat. */
    @Operation(summary = "Ends a session and weighs it; safe to repeat")
    @POST
    @Path("/{id}/complete")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> complete(@PathParam("id") UUID id, @Nullable CompletionRequest completion) {
        return sessions.complete(athlete.id(), id, body(completion)).map(SessionResource::shown);
    }

    private static <T> T body(@Nullable T body) {
        if (body == null) {
            throw ProblemException.invalid("body", "must be an object");
        }
        return body;
    }

    private static Response shown(StrengthSession session) {
        return Response.ok(SessionView.of(session))
                .header(HttpHeaders.ETAG, session.etag())
                .build();
    }
}
