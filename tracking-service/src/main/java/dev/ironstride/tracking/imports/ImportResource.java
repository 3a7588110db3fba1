package dev.ironstride.tracking.imports;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.runfile.FileRefusal;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Whole exports, up to 1 GiB: taken in at once, worked through in the background. */
@Path("/api/imports")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    /** Exports that arrive at once; further ones are asked to come back. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ImportIntake intake;
    private final ImportStore store;
    private final Athlete athlete;

    ImportResource(ImportIntake intake, ImportStore store, Athlete athlete) {
        this.intake = intake;
        this.store = store;
        this.athlete = athlete;
    }

    /** Takes in an archive sent as a form: 202, and its address to ask how far it is. */
    @Operation(summary = "Takes in an archive sent as a form: 202, and its address to ask how far it is")
    @POST
    @Blocking
    @RolesAllowed({"athlete", "ingest"})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ImportAccepted.class)))
    public Response form(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalid("file", "is required: the archive");
        }
        return receive(() -> Files.newInputStream(file.uploadedFile()));
    }

    /** Takes in an archive that is the body: 202, and its address to ask how far it is. */
    @Operation(summary = "Takes in an archive that is the body: 202, and its address to ask how far it is")
    @POST
    @Blocking
    @RolesAllowed({"athlete", "ingest"})
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/zip", "application/x-zip-compressed"})
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ImportAccepted.class)))
    public Response body(InputStream archive) {
        return receive(() -> archive);
    }

    /** The athlete's imports of the last ninety days, newest first. */
    @Operation(summary = "The athlete's imports of the last ninety days, newest first")
    @GET
    @RolesAllowed("athlete")
    public Uni<Imports> list() {
        return store.all(athlete.id()).map(Imports::new);
    }

    /** One import: how far it is, and what was refused and why. */
    @Operation(summary = "One import: how far it is, and what was refused and why")
    @GET
    @Path("/{id}")
    @RolesAllowed("athlete")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        return store.find(athlete.id(), id).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /** Stops an import and forgets it; runs that it logged stay. */
    @Operation(summary = "Stops an import and forgets it; runs that it logged stay")
    @DELETE
    @Path("/{id}")
    @RolesAllowed("athlete")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return store.delete(athlete.id(), id)
                .invoke(deleted -> {
                    if (!deleted) {
                        throw ProblemException.notFound();
                    }
                })
                .replaceWithVoid();
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Response receive(Opening archive) {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    503, "try-again", "Not possible right now", "Others are sending exports. Try again in a minute."));
        }
        try (InputStream zip = archive.open()) {
            return new ImportAccepted(intake.receive(athlete.id(), zip)).toResponse();
        } catch (IOException stopped) {
            throw new ProblemException(FileRefusal.brokenOff());
        } finally {
            places.release();
        }
    }
}
