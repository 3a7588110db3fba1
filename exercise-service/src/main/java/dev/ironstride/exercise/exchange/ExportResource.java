package dev.ironstride.exercise.exchange;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.catalogue.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue as one document, for whoever wants to use it elsewhere. */
@Path("/api/exercises/export")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import and export")
class ExportResource {

    private final Exports exports;
    private final ConditionalAnswer answer;

    ExportResource(Exports exports, ConditionalAnswer answer) {
        this.exports = exports;
        this.answer = answer;
    }

    /** Every active exercise that is for everybody, in all its languages, with its licence. */
    @GET
    @Operation(operationId = "exportExercises", summary = "The whole catalogue as one document")
    @APIResponse(
            responseCode = "200",
            description = "Every exercise that is for everybody, by id; docs/exchange.md says what is what",
            content = @Content(schema = @Schema(implementation = Export.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Uni<Response> export(@Context Request request) {
        return exports.whole().map(export -> answer.to(request, export, Language.EN));
    }
}
