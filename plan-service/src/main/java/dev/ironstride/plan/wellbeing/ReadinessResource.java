package dev.ironstride.plan.wellbeing;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.recovery.ReadinessToday;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How ready the runner is today, as the plan in force sees it. */
@Path("/api/plans/current/readiness")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class ReadinessResource {
    private final Athlete athlete;
    private final Pool pool;
    private final CurrentPlan current;
    private final Adjustment adjustment;

    ReadinessResource(Athlete athlete, Pool pool, CurrentPlan current, Adjustment adjustment) {
        this.athlete = athlete;
        this.pool = pool;
        this.current = current;
        this.adjustment = adjustment;
    }

    /** The band of today, in the zone of the plan, with the numbers behind it. */
    @GET
    @Operation(operationId = "readReadiness", summary = "How ready you are today, with the numbers behind it")
    @APIResponse(responseCode = "200", description = "The band that the plan goes by; UNKNOWN keeps the plan")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<ReadinessBody> get() {
        var athleteId = athlete.id().value();
        return current.get(athleteId)
                .chain(plan -> adjustment.given(pool, athleteId, plan))
                .map(given -> ReadinessBody.of(ReadinessToday.of(given.facts(), given.asOf())));
    }
}
