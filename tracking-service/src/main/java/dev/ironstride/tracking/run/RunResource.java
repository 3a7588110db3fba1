package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.idempotency.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Runs, one by one. */
@Path("/api/runs")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

    private final Runs runs;
    private final MergedRuns merged;
    private final Athlete athlete;

    RunResource(Runs runs, MergedRuns merged, Athlete athlete) {
        this.runs = runs;
        this.merged = merged;
        this.athlete = athlete;
    }

    /** Logs a run: 201 if it is new, 200 if the provider told it before. */
    @Operation(summary = "Logs a run: 201 if it is new, 200 if the provider told it before")
    @POST
    @RolesAllowed({"athlete", "ingest"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "A new run, or 200: known before",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "503", description = RunLanes.Busy.DESCRIPTION)
    public Uni<Response> post(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable RunRequest run) {
        if (run == null) {
            throw ProblemException.invalid("body", "must be a run");
        }
        return runs.post(athlete.id(), idempotencyKey, run).map(Reply::toResponse);
    }

    /** The athlete's runs, newest first, from a date or instant to another. */
    @Operation(summary = "The athlete's runs, newest first, from a date or instant to another")
    @GET
    @RolesAllowed("athlete")
    public Uni<Page<RunView>> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("cursor") @Nullable Cursor cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        return runs.list(athlete.id(), from, to, RunPosition.of(cursor), limit);
    }

    /** One run, with who tells of it. */
    @Operation(summary = "One run, with who tells of it and, if several do, what was taken from which")
    @GET
    @Path("/{id}")
    @RolesAllowed("athlete")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunDetail.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return merged.find(athlete.id(), id)
                .map(found -> Response.ok(found)
                        .header(HttpHeaders.ETAG, found.etag())
                        .build());
    }

    /** Corrects a run by a JSON merge patch of its figures; the answer has the next revision. */
    @Operation(summary = "Corrects a run by a JSON merge patch of its figures; the answer has the next revision")
    @PATCH
    @Path("/{id}")
    @RolesAllowed("athlete")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Schema(implementation = RunRequest.class) @Nullable ObjectNode correction) {
        if (correction == null) {
            throw ProblemException.invalid("body", "must be an object with the fields to correct");
        }
        return runs.correct(athlete.id(), id, correction, ifMatch)
                .chain(runs::shown)
                .map(RunResource::shown);
    }

    /** Deletes a run and withdraws its effect on the plan. */
    @Operation(summary = "Deletes a run and withdraws its effect on the plan")
    @DELETE
    @Path("/{id}")
    @RolesAllowed("athlete")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return runs.delete(athlete.id(), id, ifMatch);
    }

    private static Response shown(ShownRun run) {
        return Response.ok(run.view())
                .header(HttpHeaders.ETAG, run.run().etag())
                .build();
    }
}
