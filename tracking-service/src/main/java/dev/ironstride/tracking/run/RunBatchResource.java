package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs in bulk: up to 1,000 runs or 4 MiB, each answered on its own. */
@Path("/api/runs/batch")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"athlete", "ingest"})
public class RunBatchResource {

    private final RunBatch batch;
    private final Athlete athlete;

    RunBatchResource(RunBatch batch, Athlete athlete) {
        this.batch = batch;
        this.athlete = athlete;
    }

    /** Logs an array of runs. */
    @Operation(summary = "Logs an array of runs, each answered on its own")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = RunRequest[].class)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "503", description = RunLanes.Busy.DESCRIPTION)
    public Uni<BatchAnswer> array(String body) {
        return batch.array(athlete.id(), body);
    }

    /** Logs one run per line. */
    @Operation(summary = "Logs one run per line, each answered on its own")
    @POST
    @Consumes({"application/x-ndjson", "application/jsonl"})
    @RequestBody(content = @Content(schema = @Schema(implementation = RunRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "503", description = RunLanes.Busy.DESCRIPTION)
    public Uni<BatchAnswer> lines(String body) {
        return batch.lines(athlete.id(), body);
    }
}
