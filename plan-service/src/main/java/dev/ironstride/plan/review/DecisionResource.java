package dev.ironstride.plan.review;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.decisions.DecisionBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answering a decision. */
@Path("/api/decisions/{id}")
@RolesAllowed("athlete")
@Tag(name = "decisions")
public class DecisionResource {
    private final Athlete athlete;
    private final Undo undo;

    DecisionResource(Athlete athlete, Undo undo) {
        this.athlete = athlete;
        this.undo = undo;
    }

    /** Takes a decision back and recalculates the plan; 409 {@code not-undoable} where that is not on offer. */
    @POST
    @Path("undo")
    @Operation(operationId = "undoDecision", summary = "Take a decision back and recalculate the plan")
    @APIResponse(responseCode = "200", description = "The decision, UNDONE")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(
            responseCode = "409",
            description = "not-undoable: it keeps your day of rest, is not in force, or is about an earlier plan")
    public Uni<DecisionBody> undo(@PathParam("id") UUID id) {
        return undo.undo(athlete.id().value(), id).map(DecisionBody::of);
    }
}
