package dev.ironstride.plan.review;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.planning.CurrentPlan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why the plan in force is as it is. */
@Path("/api/plans/current/decisions")
@RolesAllowed("athlete")
@Tag(name = "decisions")
public class PlanDecisionsResource {
    private final Athlete athlete;
    private final Pool pool;
    private final CurrentPlan current;
    private final DecisionStore decisions;

    PlanDecisionsResource(Athlete athlete, Pool pool, CurrentPlan current, DecisionStore decisions) {
        this.athlete = athlete;
        this.pool = pool;
        this.current = current;
        this.decisions = decisions;
    }

    /**
     * Every decision about the plan, newest first: a plan has few.
     *
     * @param state only those in this state
     */
    @GET
    @Operation(operationId = "listDecisions", summary = "Why the plan in force is as it is, newest first")
    @APIResponse(responseCode = "200", description = "All of them; next is always null")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<Page<DecisionBody>> list(@QueryParam("state") StoredDecision.@Nullable Status state) {
        var athleteId = athlete.id().value();
        return current.get(athleteId)
                .chain(plan -> decisions.stored(pool, athleteId, plan.id()))
                .map(stored -> new Page<>(
                        stored.stream()
                                .filter(decision -> state == null || decision.state() == state)
                                .map(DecisionBody::of)
                                .toList(),
                        null));
    }
}
