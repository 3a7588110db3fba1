package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.exercise.editing.Author;
import dev.ironstride.exercise.editing.EditingAnswer;
import dev.ironstride.exercise.history.ExerciseEdit;
import dev.ironstride.exercise.search.ExerciseView;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Taking over exercises from another catalogue, for editors. */
@Path("/api/exercises")
@RolesAllowed("editor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Import and export")
class ImportResource {

    private final Athlete caller;
    private final Imports imports;
    private final EditingAnswer answer;

    ImportResource(Athlete caller, Imports imports, EditingAnswer answer) {
        this.caller = caller;
        this.imports = imports;
        this.answer = answer;
    }

    /** Takes the array form of free-exercise-db, up to 2,000 exercises in 2 MiB. */
    @POST
    @Path("/import")
    @Operation(operationId = "importExercises", summary = "Take over exercises of free-exercise-db, to be reviewed")
    @RequestBody(
            description = "An array as free-exercise-db publishes it",
            content = @Content(schema = @Schema(implementation = FreeExercise[].class)))
    @APIResponse(responseCode = "200", description = "What became of each; sending it again changes nothing")
    @APIResponse(responseCode = "400", description = "Not an array, or not JSON: nothing was taken")
    @APIResponse(responseCode = "413", description = "Too much at once: nothing was taken")
    public Uni<ImportAnswer> take(String body) {
        return imports.take(caller.id().value(), body);
    }

    /** What is to be reviewed, oldest first. */
    @GET
    @Path("/imports")
    @Operation(operationId = "listImports", summary = "What was taken over, to be reviewed")
    @APIResponse(responseCode = "200", description = "Oldest first")
    public Uni<ImportList> list(
            @QueryParam("status") @DefaultValue("UNREVIEWED") Imported.Status status,
            @Parameter(description = "next of the page before", schema = @Schema(implementation = String.class))
                    @QueryParam("cursor")
                    @Nullable
                    Cursor cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        return imports.list(status, cursor == null ? null : cursor.read(0, UUID::fromString), limit);
    }

    /** One of them, with what its draft lacks. */
    @GET
    @Path("/imports/{importId}")
    @Operation(operationId = "readImport", summary = "An exercise that was taken over, and what it lacks")
    @APIResponse(responseCode = "200", description = "As it came, what we make of it, and what is to be completed")
    @APIResponse(responseCode = "404", description = "There is no such import")
    public Uni<Imported> read(@PathParam("importId") UUID importId) {
        return imports.read(importId);
    }

    /** Makes an exercise of it. */
    @POST
    @Path("/imports/{importId}/approve")
    @Operation(operationId = "approveImport", summary = "Make an exercise of what was taken over")
    @RequestBody(
            description = "The completed exercise, as for making one",
            content = @Content(schema = @Schema(implementation = ExerciseEdit.class)))
    @APIResponse(
            responseCode = "201",
            description = "The exercise, with its source and licence",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "400", description = "errors names everything that is wrong")
    @APIResponse(responseCode = "404", description = "There is no such import")
    @APIResponse(responseCode = "409", description = "already-reviewed, or id-taken")
    public Uni<Response> approve(@PathParam("importId") UUID importId, @Nullable JsonNode body) {
        return imports.approve(Author.of(caller), importId, body).map(answer::created);
    }

    /** Wants nothing of it; it stays known, so that taking the same again does not bring it back. */
    @DELETE
    @Path("/imports/{importId}")
    @Operation(operationId = "rejectImport", summary = "Want nothing of what was taken over")
    @APIResponse(responseCode = "204", description = "It is rejected")
    @APIResponse(responseCode = "404", description = "There is no such import")
    @APIResponse(responseCode = "409", description = "already-reviewed")
    public Uni<Void> reject(@PathParam("importId") UUID importId) {
        return imports.reject(Author.of(caller), importId);
    }
}
