package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Activity files: FIT, up to 16 MiB. */
@Path("/api/runs/files")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"athlete", "ingest"})
public class RunFileResource {

    /** Files in memory at once; further uploads wait on their connection. */
    private final Semaphore places = new Semaphore(2, true);

    private final RunFiles files;
    private final RunJson json;
    private final Athlete athlete;
    private final int mostBytes;

    RunFileResource(
            RunFiles files,
            RunJson json,
            Athlete athlete,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.files = files;
        this.json = json;
        this.athlete = athlete;
        this.mostBytes = Math.toIntExact(limit.asLongValue());
    }

    /**
     * Logs the run of a file sent as a form.
     *
     * @param rpe how hard it was, CR10 0-10; in the form or in the query
     * @param tags what it was, for instance RACE; repeated or separated by commas
     */
    @Operation(summary = "Logs the run of a FIT file sent as a form")
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> form(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("rpe") @Nullable String formRpe,
            @RestForm("tags") @Nullable List<String> formTags,
            @QueryParam("rpe") @Nullable String rpe,
            @QueryParam("tags") @Nullable List<String> tags) {
        if (file == null) {
            throw ProblemException.invalid("file", "is required: the activity file");
        }
        List<String> given = tags == null || tags.isEmpty() ? formTags : tags;
        return log(() -> Files.newInputStream(file.uploadedFile()), remarks(rpe == null ? formRpe : rpe, given));
    }

    /** Logs the run of a file that is the body. */
    @Operation(summary = "Logs the run of a FIT file")
    @POST
    @Blocking
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/vnd.ant.fit", "application/fit"})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> body(
            InputStream file,
            @QueryParam("rpe") @Nullable String rpe,
            @QueryParam("tags") @Nullable List<String> tags) {
        return log(() -> file, remarks(rpe, tags));
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Uni<Response> log(Opening file, ObjectNode remarks) {
        AthleteId owner = athlete.id();
        ToldRun told = read(file, remarks);
        return files.take(owner, told, remarks)
                .map(logged -> Response.status(logged.status())
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/runs/" + logged.run().id())
                        .header(HttpHeaders.ETAG, logged.run().etag())
                        .entity(RunView.of(logged.run()))
                        .build());
    }

    private ToldRun read(Opening file, ObjectNode remarks) {
        places.acquireUninterruptibly();
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw tooLarge();
            }
            return files.read(bytes, remarks);
        } catch (IOException stopped) {
            throw new ProblemException(Problem.of(
                    400, "upload-broken-off", "The upload broke off", "Send the file again: not all of it arrived."));
        } finally {
            places.release();
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                413, "body-too-large", "The body is too large", "Send at most " + mostBytes / 1024 + " KiB at once."));
    }

    private ObjectNode remarks(@Nullable String rpe, @Nullable List<String> tags) {
        ObjectNode remarks = json.none();
        if (rpe != null && !rpe.isBlank()) {
            try {
                remarks.put("rpe", Double.parseDouble(rpe.strip()));
            } catch (NumberFormatException wrong) {
                throw ProblemException.invalid("rpe", "must be a number from 0 to 10");
            }
        }
        if (tags != null) {
            List<String> names = tags.stream()
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                names.forEach(remarks.putArray("tags")::add);
            }
        }
        return remarks;
    }
}
