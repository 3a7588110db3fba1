package dev.ironstride.plan.review;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.plans.PlanStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One decision about the signed-in runner's plan: reading it and answering it. */
@Path("/api/decisions/{id}")
@RolesAllowed("athlete")
@Tag(name = "decisions")
public class DecisionResource {
    private final Athlete athlete;
    private final Pool pool;
    private final DecisionStore decisions;
    private final Replies replies;
    private final Reproducing reproducing;
    private final PlanStore plans;
    private final Clock clock;

    DecisionResource(
            Athlete athlete,
            Pool pool,
            DecisionStore decisions,
            Replies replies,
            Reproducing reproducing,
            PlanStore plans,
            Clock clock) {
        this.athlete = athlete;
        this.pool = pool;
        this.decisions = decisions;
        this.replies = replies;
        this.reproducing = reproducing;
        this.plans = plans;
        this.clock = clock;
    }

    /** A decision, also one about an earlier plan. */
    @GET
    @Operation(operationId = "readDecision", summary = "Read one decision")
    @APIResponse(responseCode = "200", description = "The decision as it stands")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    public Uni<DecisionBody> read(@PathParam("id") UUID id) {
        return decisions
                .find(pool, athlete.id().value(), id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(this::now)
                .map(DecisionBody::of);
    }

    /** Works the decision out again from what was known and said when it was made, and says whether it is the same. */
    @GET
    @Path("reproduction")
    @Operation(
            operationId = "reproduceDecision",
            summary = "Work a decision out again from what was known when it was made")
    @APIResponse(
            responseCode = "200",
            description = "What the rules were given, what came of it, and whether it is equal")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(
            responseCode = "409",
            description = "not-reproducible: by rules or from times that are not kept any more")
    public Uni<Reproduction> reproduce(@PathParam("id") UUID id) {
        return reproducing.of(athlete.id().value(), id);
    }

    /** Takes a decision back and recalculates the plan; 409 {@code not-undoable} where that is not on offer. */
    @POST
    @Path("undo")
    @Operation(operationId = "undoDecision", summary = "Take a decision back and recalculate the plan")
    @APIResponse(responseCode = "200", description = "The decision, UNDONE; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(
            responseCode = "409",
            description = "not-undoable: it keeps you healthy or your day of rest, is not in force, or is about an"
                    + " earlier plan")
    public Uni<DecisionBody> undo(@PathParam("id") UUID id) {
        return give(id, Reply.UNDO);
    }

    /** Keeps the session as it was: takes back what is in force, rejects what is proposed. */
    @POST
    @Path("keep")
    @Operation(operationId = "keepAnyway", summary = "Keep the session as it was anyway")
    @APIResponse(responseCode = "200", description = "The decision, UNDONE or REJECTED; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(responseCode = "409", description = "not-undoable: as for undo")
    public Uni<DecisionBody> keep(@PathParam("id") UUID id) {
        return give(id, Reply.KEEP);
    }

    /** Lets a proposal count. */
    @POST
    @Path("approve")
    @Operation(operationId = "approveDecision", summary = "Let a proposal count")
    @APIResponse(responseCode = "200", description = "The decision, APPROVED; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(responseCode = "409", description = "not-proposed: it is in force, withdrawn, or its time is over")
    public Uni<DecisionBody> approve(@PathParam("id") UUID id) {
        return give(id, Reply.APPROVE);
    }

    /** Lets a proposal not count. */
    @POST
    @Path("reject")
    @Operation(operationId = "rejectDecision", summary = "Let a proposal not count")
    @APIResponse(responseCode = "200", description = "The decision, REJECTED; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(responseCode = "409", description = "not-proposed: it is in force, withdrawn, or its time is over")
    public Uni<DecisionBody> reject(@PathParam("id") UUID id) {
        return give(id, Reply.REJECT);
    }

    /** On a day of amber readiness: rather a lower class than fewer sets. */
    @POST
    @Path("lower-class")
    @Operation(
            operationId = "preferLowerClass",
            summary = "Rather a lower class than fewer sets, where readiness asks for less")
    @APIResponse(responseCode = "200", description = "The decision, with the session in a lower class")
    @APIResponse(responseCode = "404", description = "There is no such decision about your plans")
    @APIResponse(responseCode = "409", description = "no-such-choice: it is not about readiness, or not in force")
    public Uni<DecisionBody> lowerClass(@PathParam("id") UUID id) {
        return give(id, Reply.LOWER_CLASS);
    }

    /** A proposal whose time is over is none any more, also until the plan is worked out again. */
    private Uni<StoredDecision> now(StoredDecision stored) {
        return stored.state() != StoredDecision.Status.PROPOSED
                ? Uni.createFrom().item(stored)
                : plans.current(pool, athlete.id().value())
                        .map(plan -> plan.map(
                                        found -> stored.asOf(LocalDateTime.ofInstant(clock.instant(), found.zone())))
                                .orElse(stored));
    }

    private Uni<DecisionBody> give(UUID id, Reply reply) {
        return replies.give(athlete.id().value(), id, reply).map(DecisionBody::of);
    }
}
