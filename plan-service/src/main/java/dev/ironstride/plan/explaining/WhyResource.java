package dev.ironstride.plan.explaining;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.planning.CurrentPlan;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why the plan in force is as it is. */
@Path("/api/plans/current/why")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class WhyResource {
    private final Athlete athlete;
    private final CurrentPlan current;

    WhyResource(Athlete athlete, CurrentPlan current) {
        this.athlete = athlete;
        this.current = current;
    }

    /** One sentence and the rules behind it for the plan, each week, each session and each exercise. */
    @GET
    @Operation(
            operationId = "readPlanReasons",
            summary = "Why the plan in force is as it is: plan, weeks, sessions, exercises")
    @APIResponse(responseCode = "200", description = "A sentence and the rules behind it for each")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<WhyBody> get() {
        return current.get(athlete.id().value()).map(WhyBody::of);
    }
}
