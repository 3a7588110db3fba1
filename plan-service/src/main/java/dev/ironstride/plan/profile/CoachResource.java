package dev.ironstride.plan.profile;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.coaching.CoachLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coaches whom the signed-in runner lets in. */
@Path("/api/athletes/me/coaches")
@RolesAllowed("athlete")
@Tag(name = "profile")
public class CoachResource {
    private final Athlete athlete;
    private final Coaches coaches;

    CoachResource(Athlete athlete, Coaches coaches) {
        this.athlete = athlete;
        this.coaches = coaches;
    }

    /** Whom you let in. */
    @GET
    @Operation(operationId = "listCoaches", summary = "List the coaches you let in")
    @APIResponse(responseCode = "200", description = "The coaches and since when")
    public Uni<CoachList> list() {
        return coaches.of(athlete.id().value()).map(CoachList::new);
    }

    /** Lets a coach in: their private exercises are yours to see, and the next plan may use them. */
    @PUT
    @Path("/{coachId}")
    @Operation(operationId = "letCoachIn", summary = "Let a coach in")
    @APIResponse(responseCode = "200", description = "The link; the same again changes nothing")
    @APIResponse(responseCode = "404", description = "profile-missing: tell it first")
    @APIResponse(responseCode = "422", description = "no-such-coach or too-many-coaches")
    public Uni<CoachLink> letIn(@PathParam("coachId") String coachId) {
        return coaches.letIn(athlete.id().value(), coachId);
    }

    /** Lets a coach in no longer. */
    @DELETE
    @Path("/{coachId}")
    @Operation(operationId = "letCoachOut", summary = "Let a coach in no longer")
    @APIResponse(responseCode = "204", description = "The coach is out, or was never in")
    public Uni<Void> letOut(@PathParam("coachId") String coachId) {
        return coaches.letOut(athlete.id().value(), coachId);
    }
}
