package dev.ironstride.tracking.upload;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.activityfile.FileFormat;
import dev.ironstride.tracking.content.Spooled;
import dev.ironstride.tracking.content.TooMuch;
import dev.ironstride.tracking.http.BodyLimits;
import dev.ironstride.tracking.imports.ImportAccepted;
import dev.ironstride.tracking.imports.ImportIntake;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.run.RunView;
import dev.ironstride.tracking.runfile.FileRefusal;
import dev.ironstride.tracking.runfile.ReadFile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Activity files, up to 64 MiB: FIT, GPX, TCX, each compressed or not, and zip archives of them. */
@Path("/api/runs/files")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"athlete", "ingest"})
public class RunFileResource {

    /** Files that are read at once; those that came meanwhile wait, large ones on disk. */
    private final Semaphore places = new Semaphore(2, true);

    private final Uploads uploads;
    private final ImportIntake imports;
    private final Athlete athlete;

    RunFileResource(Uploads uploads, ImportIntake imports, Athlete athlete) {
        this.uploads = uploads;
        this.imports = imports;
        this.athlete = athlete;
    }

    /**
     * Logs the runs of a file sent as a form: a single run is answered as a run, several each for itself, and a large
     * archive with 202 and the address of an import.
     *
     * @param rpe how hard it was, CR10 0-10; in the form or in the query
     * @param tags what it was, for instance RACE; repeated or separated by commas
     * @param type which run it was, for instance TRAIL_RUNNING; decides where the file does not say the sport
     */
    @Operation(summary = "Logs the runs of a FIT, GPX or TCX file or an archive of them, sent as a form")
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(
            responseCode = "200",
            description = "Several files or activities, each answered for itself; or a single run that was known",
            content = @Content(schema = @Schema(implementation = FilesAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "A single run that is new",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(
            responseCode = "202",
            description = "A large archive: Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ImportAccepted.class)))
    public Uni<Response> form(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("rpe") @Nullable String formRpe,
            @RestForm("tags") @Nullable List<String> formTags,
            @RestForm("type") @Nullable String formType,
            @QueryParam("rpe") @Nullable String rpe,
            @QueryParam("tags") @Nullable List<String> tags,
            @QueryParam("type") @Nullable String type) {
        if (file == null) {
            throw ProblemException.invalid("file", "is required: the activity file");
        }
        return log(
                () -> Files.newInputStream(file.uploadedFile()),
                RemarksForm.read(
                        rpe == null ? formRpe : rpe,
                        tags == null || tags.isEmpty() ? formTags : tags,
                        type == null ? formType : type));
    }

    /**
     * Logs the runs of a file that is the body: a single run is answered as a run, several each for itself, and a large
     * archive with 202 and the address of an import.
     */
    @Operation(summary = "Logs the runs of a FIT, GPX or TCX file or an archive of them")
    @POST
    @Blocking
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/vnd.ant.fit",
        "application/fit",
        "application/gpx+xml",
        "application/vnd.garmin.tcx+xml",
        "application/xml",
        "text/xml",
        "application/gzip",
        "application/x-gzip",
        "application/zip",
        "application/x-zip-compressed"
    })
    @APIResponse(
            responseCode = "200",
            description = "Several files or activities, each answered for itself; or a single run that was known",
            content = @Content(schema = @Schema(implementation = FilesAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "A single run that is new",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(
            responseCode = "202",
            description = "A large archive: Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ImportAccepted.class)))
    public Uni<Response> body(
            InputStream file,
            @QueryParam("rpe") @Nullable String rpe,
            @QueryParam("tags") @Nullable List<String> tags,
            @QueryParam("type") @Nullable String type) {
        return log(() -> file, RemarksForm.read(rpe, tags, type));
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Uni<Response> log(Opening upload, RunFiles.Remarks remarks) {
        AthleteId owner = athlete.id();
        try (InputStream content = upload.open();
                Spooled file = Spooled.of(content, BodyLimits.FILES)) {
            return read(owner, file, remarks);
        } catch (TooMuch tooMuch) {
            throw new ProblemException(FileRefusal.tooLarge(BodyLimits.FILES));
        } catch (IOException stopped) {
            throw new ProblemException(FileRefusal.brokenOff());
        }
    }

    private Uni<Response> read(AthleteId owner, Spooled file, RunFiles.Remarks remarks) throws IOException {
        // Only now: somebody who sends slowly is to keep nobody waiting.
        places.acquireUninterruptibly();
        try {
            if (FileFormat.of(file) != FileFormat.ZIP) {
                return answer(owner, permitted(uploads.read(file, remarks)));
            }
            if (!uploads.isLarge(file, file.size())) {
                List<ReadFile> read = uploads.readAll(file, remarks).stream()
                        .map(this::permitted)
                        .toList();
                return uploads.takeAll(owner, read)
                        .map(answer -> Response.ok(answer).build());
            }
            try (InputStream archive = file.open()) {
                return Uni.createFrom().item(new ImportAccepted(imports.receive(owner, archive)).toResponse());
            }
        } finally {
            places.release();
        }
    }

    /** Who may only write runs writes no sessions. */
    private ReadFile permitted(ReadFile read) {
        return athlete.hasRole("athlete") ? read : read.runsOnly();
    }

    private Uni<Response> answer(AthleteId owner, ReadFile read) {
        if (read.parts().size() > 1) {
            return uploads.takeAll(owner, List.of(read))
                    .map(answer -> Response.ok(answer).build());
        }
        return switch (read.parts().getFirst()) {
            case ReadFile.Part.Refused refused -> throw new ProblemException(refused.problem());
            case ReadFile.Part.Run run ->
                uploads.take(owner, run)
                        .map(filed -> Response.status(filed.status())
                                .header(HttpHeaders.LOCATION, "/api/runs/" + filed.id())
                                .header(HttpHeaders.ETAG, filed.etag())
                                .entity(filed.run())
                                .build());
            case ReadFile.Part.Strength session ->
                uploads.take(owner, session)
                        .map(filed -> Response.status(filed.status())
                                .header(HttpHeaders.LOCATION, "/api/sessions/" + filed.id())
                                .header(HttpHeaders.ETAG, filed.etag())
                                .entity(filed.session())
                                .build());
        };
    }
}
