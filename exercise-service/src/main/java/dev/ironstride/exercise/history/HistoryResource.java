package dev.ironstride.exercise.history;

import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed an exercise, when, why and into what: for editors, and for coaches of their own. */
@Path("/api/exercises/{id}/versions")
@RolesAllowed({"editor", "coach"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
class HistoryResource {

    private final Athlete caller;
    private final HistoryStore store;

    HistoryResource(Athlete caller, HistoryStore store) {
        this.caller = caller;
        this.store = store;
    }

    /** Every version, newest first, and whether the catalogue's files say something else by now. */
    @GET
    @Operation(operationId = "listVersions", summary = "Who changed an exercise, when and why")
    @APIResponse(responseCode = "200", description = "Newest first")
    @APIResponse(responseCode = "404", description = "There is no such exercise for you")
    public Uni<History> list(@PathParam("id") String id) {
        return store.history(id, editor(), reader()).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /** One version as it was, with all its languages. */
    @GET
    @Path("/{revision: [1-9][0-9]{0,17}}")
    @Operation(operationId = "readVersion", summary = "An exercise as it was, with all its languages")
    @APIResponse(responseCode = "200", description = "The exercise; it can be changed and sent back")
    @APIResponse(responseCode = "404", description = "There is no such version for you")
    public Uni<ExerciseEdit> version(@PathParam("id") String id, @PathParam("revision") long revision) {
        return store.version(id, revision, editor(), reader()).map(HistoryResource::edit);
    }

    /** What the catalogue's files say, which an exercise that was edited here does not follow. */
    @GET
    @Path("/files")
    @Operation(operationId = "readFileVersion", summary = "An exercise as the catalogue's files have it")
    @APIResponse(responseCode = "200", description = "The exercise; sending it back follows the files again")
    @APIResponse(responseCode = "404", description = "The files do not have it, or not for you")
    public Uni<ExerciseEdit> file(@PathParam("id") String id) {
        return store.file(id, editor(), reader()).map(HistoryResource::edit);
    }

    private boolean editor() {
        return caller.hasRole("editor");
    }

    private String reader() {
        return caller.id().value();
    }

    private static ExerciseEdit edit(Optional<StoredExercise> found) {
        return ExerciseEdit.of(found.orElseThrow(ProblemException::notFound));
    }
}
