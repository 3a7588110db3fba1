package dev.ironstride.tracking.readiness;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the athlete is: the one-minute form, and what devices measure. */
@Path("/api/readiness")
@Tag(name = "readiness")
@Produces(MediaType.APPLICATION_JSON)
public class ReadinessResource {

    private final ReadinessReports reports;
    private final Athlete athlete;

    ReadinessResource(ReadinessReports reports, Athlete athlete) {
        this.reports = reports;
        this.athlete = athlete;
    }

    /** Reports how the athlete is: 201 if it is new, 200 if its external id was told before. */
    @Operation(summary = "Reports how the athlete is: 201 if it is new, 200 if its external id was told before")
    @POST
    @RolesAllowed({"athlete", "ingest"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "A new report, or 200: known before",
            content = @Content(schema = @Schema(implementation = ReadinessView.class)))
    public Uni<Response> post(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable ReadinessRequest report) {
        if (report == null) {
            throw ProblemException.invalid("body", "must be a report");
        }
        return reports.post(athlete.id(), idempotencyKey, report).map(Reply::toResponse);
    }

    /** The athlete's reports, newest day first, from a date to another, both included. */
    @Operation(summary = "The athlete's reports, newest day first, from a date to another, both included")
    @GET
    @RolesAllowed("athlete")
    public Uni<Page<ReadinessView>> list(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("cursor") @Nullable Cursor cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        return reports.list(athlete.id(), from, to, cursor, limit);
    }

    /** One report. */
    @Operation(summary = "One report")
    @GET
    @Path("/{id}")
    @RolesAllowed("athlete")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadinessView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return reports.find(athlete.id(), id).map(ReadinessResource::shown);
    }

    /** Corrects a report by a JSON merge patch; the answer has the next revision. */
    @Operation(summary = "Corrects a report by a JSON merge patch; the answer has the next revision")
    @PATCH
    @Path("/{id}")
    @RolesAllowed("athlete")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadinessView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Schema(implementation = ReadinessRequest.class) @Nullable ObjectNode correction) {
        if (correction == null) {
            throw ProblemException.invalid("body", "must be an object with the fields to correct");
        }
        return reports.correct(athlete.id(), id, correction, ifMatch).map(ReadinessResource::shown);
    }

    /** Deletes a report and withdraws its effect on the plan. */
    @Operation(summary = "Deletes a report and withdraws its effect on the plan")
    @DELETE
    @Path("/{id}")
    @RolesAllowed("athlete")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return reports.delete(athlete.id(), id, ifMatch);
    }

    private static Response shown(Reading reading) {
        return Response.ok(ReadinessView.of(reading))
                .header(HttpHeaders.ETAG, reading.etag())
                .build();
    }
}
