package dev.ironstride.plan.sessions;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.plans.PlanBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A session of the plan in force. */
@Path("/api/planned-sessions/{id}")
@RolesAllowed("athlete")
@Tag(name = "planned sessions")
public class PlannedSessionResource {
    private final Athlete athlete;
    private final MissedSession missed;

    PlannedSessionResource(Athlete athlete, MissedSession missed) {
        this.athlete = athlete;
        this.missed = missed;
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
