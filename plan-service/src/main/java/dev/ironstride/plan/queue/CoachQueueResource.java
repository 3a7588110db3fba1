package dev.ironstride.plan.queue;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.DueSweep;
import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.review.Replies;
import dev.ironstride.plan.review.Reply;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for a coach, and the coach's answer. */
@Path("/api/coach/decisions")
@RolesAllowed("coach")
@Tag(name = "coaching")
public class CoachQueueResource {
    /** Own constant: plans worked out again before a page is read; the sweep of the next half minute does the others. */
    private static final int MOST_DUE = 50;

    private final Athlete caller;
    private final Pool pool;
    private final QueueStore queue;
    private final Replies replies;
    private final DueSweep sweep;
    private final Clock clock;

    CoachQueueResource(Athlete caller, Pool pool, QueueStore queue, Replies replies, DueSweep sweep, Clock clock) {
        this.caller = caller;
        this.pool = pool;
        this.queue = queue;
        this.replies = replies;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Decisions about the plans in force of all athletes who let the caller in, newest first.
     *
     * @param state only those in this state; PROPOSED is what waits for a yes
     * @param cursor {@code next} of the page before
     */
    @GET
    @Operation(
            operationId = "listCoachedDecisions",
            summary = "Decisions about the plans of those you coach, newest first")
    @APIResponse(responseCode = "200", description = "A page of them; next leads to the one after it")
    public Uni<Page<Queued>> list(
            @QueryParam("state") StoredDecision.@Nullable Status state,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        String coachId = caller.id().value();
        // A proposal whose time is over waits for nobody.
        return queue.due(pool, coachId, clock.instant(), MOST_DUE)
                .chain(sweep::recalculate)
                .chain(() -> queue.page(pool, coachId, state, cursor, limit))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(one -> new Queued(one.athleteId(), DecisionBody.of(one.decision())))
                                .toList(),
                        page.next()));
    }

    /** Lets an athlete's proposal count. */
    @POST
    @Path("{id}/approve")
    @Operation(operationId = "approveCoachedDecision", summary = "Let a proposal to one of those you coach count")
    @APIResponse(responseCode = "200", description = "The decision, APPROVED by you; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about a plan of those you coach")
    @APIResponse(responseCode = "409", description = "not-proposed: it is in force, taken back, or its time is over")
    public Uni<Queued> approve(@PathParam("id") UUID id) {
        return give(id, Reply.APPROVE);
    }

    /** Lets an athlete's proposal not count. */
    @POST
    @Path("{id}/reject")
    @Operation(operationId = "rejectCoachedDecision", summary = "Let a proposal to one of those you coach not count")
    @APIResponse(responseCode = "200", description = "The decision, REJECTED by you; once more changes nothing")
    @APIResponse(responseCode = "404", description = "There is no such decision about a plan of those you coach")
    @APIResponse(responseCode = "409", description = "not-proposed: it is in force, taken back, or its time is over")
    public Uni<Queued> reject(@PathParam("id") UUID id) {
        return give(id, Reply.REJECT);
    }

    private Uni<Queued> give(UUID id, Reply reply) {
        String coachId = caller.id().value();
        return queue.whose(pool, coachId, id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(athleteId -> replies.give(
                                athleteId, coachId, id, reply, transaction -> letIn(transaction, coachId, athleteId))
                        .map(decision -> new Queued(athleteId, DecisionBody.of(decision))));
    }

    /** Asked in the athlete's turn, which revoking takes too: a coach who is let out meanwhile changes nothing any more. */
    private Uni<Void> letIn(SqlConnection transaction, String coachId, String athleteId) {
        return queue.linked(transaction, coachId, athleteId)
                .chain(linked ->
                        linked ? Uni.createFrom().voidItem() : Uni.createFrom().failure(ProblemException.notFound()));
    }
}
