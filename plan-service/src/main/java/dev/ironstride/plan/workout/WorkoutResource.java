package dev.ironstride.plan.workout;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.http.ContentTag;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.recovery.AdjustedSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A planned session for the watch. */
@Path("/api/planned-sessions/{id}/workout.fit")
@RolesAllowed("athlete")
@Tag(name = "planned sessions")
public class WorkoutResource {
    private static final String FIT = "application/vnd.ant.fit";

    private final Athlete athlete;
    private final CurrentPlan current;
    private final ToldExercises exercises;
    private final Pool pool;

    WorkoutResource(Athlete athlete, CurrentPlan current, ToldExercises exercises, Pool pool) {
        this.athlete = athlete;
        this.current = current;
        this.exercises = exercises;
        this.pool = pool;
    }

    /** The session as it stands, as a FIT workout file. */
    @GET
    @Produces(FIT)
    @Operation(operationId = "readWorkoutFile", summary = "Read a session as a FIT workout file for a watch")
    @APIResponse(responseCode = "200", description = "The file; ETag changes with the session")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    public Uni<RestResponse<byte[]>> get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return current.get(athlete.id().value()).chain(plan -> file(plan, id, known));
    }

    private Uni<RestResponse<byte[]>> file(PlanRow plan, UUID id, @Nullable String known) {
        AdjustedSession session = plan.session(id).orElseThrow(ProblemException::notFound);
        Instant madeAt = plan.baseline().createdAt().atZone(plan.zone()).toInstant();
        return exercises
                .named(pool, session.items().stream().map(Item::exerciseId).toList())
                .map(told -> answer(session, WorkoutFile.of(session, told, madeAt), known));
    }

    private static RestResponse<byte[]> answer(AdjustedSession session, byte[] file, @Nullable String known) {
        String tag = ContentTag.of(file);
        String name = "ironstride-" + session.now().start().toLocalDate() + "-"
                + session.base().name() + ".fit";
        ResponseBuilder<byte[]> answer =
                ContentTag.known(known, tag) ? ResponseBuilder.notModified() : ResponseBuilder.ok(file);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
