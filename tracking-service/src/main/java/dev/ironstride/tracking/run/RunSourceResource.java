package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The records that a run is made of. */
@Path("/api/runs/{id}")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class RunSourceResource {

    private final MergedRuns runs;
    private final Athlete athlete;

    RunSourceResource(MergedRuns runs, Athlete athlete) {
        this.runs = runs;
        this.athlete = athlete;
    }

    /** Makes each record of a run a run of its own, for good. */
    @Operation(
            summary =
                    "Makes each record of a run a run of its own, whatever arrives later; a run with one stays as it is")
    @POST
    @Path("/split")
    public Uni<RunParts> split(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return runs.split(athlete.id(), id, ifMatch);
    }

    /** Lets a run that was split be one with the others again. */
    @Operation(summary = "Takes a split back: records of the same time are one run again")
    @POST
    @Path("/rejoin")
    public Uni<RunParts> rejoin(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return runs.rejoin(athlete.id(), id, ifMatch);
    }

    /** Deletes one record of a run; the run is what the others tell, and is deleted with the last. */
    @Operation(summary = "Deletes one record of a run; the run is what the others tell, and is deleted with the last")
    @DELETE
    @Path("/sources/{source}")
    public Uni<Void> delete(
            @PathParam("id") UUID id,
            @PathParam("source") UUID source,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return runs.deleteSource(athlete.id(), id, source, ifMatch);
    }
}
