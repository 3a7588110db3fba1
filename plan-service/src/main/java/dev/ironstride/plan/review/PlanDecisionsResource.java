package dev.ironstride.plan.review;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.DecisionFilter;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.recovery.Rule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
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
     * Decisions about the plan, newest first.
     *
     * @param state only those in this state
     * @param rule only those of this rule
     * @param sessionId only those that touch this session
     * @param cursor {@code next} of the page before
     */
    @GET
    @Operation(operationId = "listDecisions", summary = "Why the plan in force is as it is, newest first")
    @APIResponse(responseCode = "200", description = "A page of them; next leads to the one after it")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<Page<DecisionBody>> list(
            @QueryParam("state") StoredDecision.@Nullable Status state,
            @QueryParam("rule") @Nullable Rule rule,
            @QueryParam("sessionId") @Nullable UUID sessionId,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var athleteId = athlete.id().value();
        return current.get(athleteId)
                .chain(plan -> decisions.page(
                        pool, athleteId, plan.id(), new DecisionFilter(state, rule, sessionId), cursor, limit))
                .map(page ->
                        new Page<>(page.items().stream().map(DecisionBody::of).toList(), page.next()));
    }
}
