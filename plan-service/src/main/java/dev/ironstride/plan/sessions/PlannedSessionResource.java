package dev.ironstride.plan.sessions;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.http.Precondition;
import dev.ironstride.plan.plans.PlanBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A session of the plan in force. */
@Path("/api/planned-sessions/{id}")
@RolesAllowed("athlete")
@Tag(name = "planned sessions")
public class PlannedSessionResource {
    private final Athlete athlete;
    private final MissedSession missed;
    private final PinnedSession pinned;
    private final MoveSession moves;

    PlannedSessionResource(Athlete athlete, MissedSession missed, PinnedSession pinned, MoveSession moves) {
        this.athlete = athlete;
        this.missed = missed;
        this.pinned = pinned;
        this.moves = moves;
    }

    /** Pins the session to its place: no run moves it any more, unless a HARD rule breaks. */
    @PUT
    @Path("pin")
    @Operation(operationId = "pinSession", summary = "Leave a session where it is, unless a HARD rule breaks")
    @APIResponse(responseCode = "200", description = "Its week; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    @APIResponse(responseCode = "409", description = "session-over: it is not to be done any more")
    public Uni<PlanBody.Week> pin(@PathParam("id") UUID id) {
        return pinned.pin(athlete.id().value(), id, true);
    }

    /** Lets the session be moved again. */
    @DELETE
    @Path("pin")
    @Operation(operationId = "unpinSession", summary = "Let a session be moved again")
    @APIResponse(responseCode = "200", description = "Its week; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    public Uni<PlanBody.Week> unpin(@PathParam("id") UUID id) {
        return pinned.pin(athlete.id().value(), id, false);
    }

    /**
     * Moves the session within its week. 409 {@code breaks-rules} lists under {@code rules} each HARD rule that speaks against
     * it, with a sentence.
     */
    @POST
    @Path("move")
    @Operation(operationId = "moveSession", summary = "Move a session within its week")
    @APIResponse(responseCode = "200", description = "Its week and what the move costs; ETag is the plan's revision")
    @APIResponse(responseCode = "400", description = "A field cannot be; errors names it")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    @APIResponse(responseCode = "409", description = "breaks-rules, other-week or session-over")
    @APIResponse(responseCode = "412", description = "The plan has changed since you read it (If-Match)")
    public Uni<RestResponse<Moved>> move(
            @PathParam("id") UUID id,
            @Valid @NotNull MoveAsk move,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return moves.move(athlete.id().value(), id, move, new Precondition(ifMatch, null))
                .map(change -> ResponseBuilder.ok(change.moved())
                        .header(HttpHeaders.ETAG, Precondition.tag(change.plan().revision()))
                        .build());
    }

    /** Says that the session was missed, and answers its week with what became of it. Once more changes nothing. */
    @POST
    @Path("missed")
    @Operation(operationId = "markSessionMissed", summary = "Say that a session was missed")
    @APIResponse(responseCode = "200", description = "Its week, with what became of it")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    @APIResponse(responseCode = "409", description = "session-done: it was logged as done")
    public Uni<PlanBody.Week> missed(@PathParam("id") UUID id) {
        return missed.mark(athlete.id().value(), id);
    }
}
