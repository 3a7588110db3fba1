package dev.ironstride.plan.sessions;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.plans.PlanBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
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
    public Uni<PlanBody.Week> missed(@PathParam("id") UUID id) {
        return missed.mark(athlete.id().value(), id);
    }
}
