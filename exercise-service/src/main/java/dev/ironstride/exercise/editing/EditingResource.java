package dev.ironstride.exercise.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.exercise.history.ExerciseEdit;
import dev.ironstride.exercise.search.ExerciseView;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changing the catalogue, for editors, and private exercises, for coaches. */
@Path("/api/exercises")
@RolesAllowed({"editor", "coach"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
class EditingResource {

    private static final String BODY =
            "The exercise in English, as reading it answers; id, equipment, legWeight, evidence, figure, status, revision and"
                    + " source may be left in and are not looked at, except that id must fit";
    private static final int LONGEST_NOTE = 500;

    private final Athlete caller;
    private final Editing editing;
    private final EditingAnswer answer;

    EditingResource(Athlete caller, Editing editing, EditingAnswer answer) {
        this.caller = caller;
        this.editing = editing;
        this.answer = answer;
    }

    /** Makes an exercise: for everybody if an editor does, or private to a coach with {@code "visibility": "PRIVATE"}. */
    @POST
    @Operation(operationId = "createExercise", summary = "Make an exercise")
    @RequestBody(description = BODY, content = @Content(schema = @Schema(implementation = ExerciseEdit.class)))
    @APIResponse(
            responseCode = "201",
            description = "The exercise; Location says where it is, ETag what to send to change it",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "400", description = "errors names everything that is wrong")
    @APIResponse(responseCode = "403", description = "Not an editor, or not a coach for a private one")
    @APIResponse(responseCode = "409", description = "id-taken")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Uni<Response> create(@Nullable JsonNode body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return editing.create(Author.of(caller), body, key).map(answer::created);
    }

    /** Replaces an exercise and brings it back if it was withdrawn. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "replaceExercise", summary = "Change an exercise, or bring it back")
    @RequestBody(description = BODY, content = @Content(schema = @Schema(implementation = ExerciseEdit.class)))
    @APIResponse(
            responseCode = "200",
            description = "The exercise as it now stands, with its new ETag; the same again changes nothing",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "400", description = "errors names everything that is wrong")
    @APIResponse(responseCode = "404", description = "There is no such exercise for you")
    @APIResponse(responseCode = "412", description = "changed-meanwhile: read it again, in English")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Uni<Response> replace(
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @Parameter(description = "the ETag of the exercise in English", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return editing.replace(Author.of(caller), id, body, new IfMatch(ifMatch).required())
                .map(answer::changed);
    }

    /** Withdraws an exercise: nothing new is planned with it, and whoever has it in a plan still reads it. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "withdrawExercise", summary = "Withdraw an exercise")
    @APIResponse(responseCode = "204", description = "It is withdrawn; a PUT brings it back")
    @APIResponse(responseCode = "404", description = "There is no such exercise for you")
    @APIResponse(responseCode = "409", description = "still-linked, or not-sound: errors names by what")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    public Uni<Response> withdraw(
            @PathParam("id") String id,
            @Parameter(description = "remove: take it out of the exercises that name it") @QueryParam("links") @Nullable
                    String links,
            @Parameter(description = "why") @QueryParam("note") @Nullable String note,
            @Parameter(description = "the ETag of the exercise in English; not demanded")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        if (links != null && !links.equals("remove")) {
            throw ProblemException.invalid("links", "must be remove, or left out");
        }
        var faults = new ArrayList<FieldError>();
        PlainText.optional("note", note, LONGEST_NOTE, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        return editing.withdraw(Author.of(caller), id, links != null, note, new IfMatch(ifMatch))
                .map(gone -> Response.noContent().build());
    }
}
