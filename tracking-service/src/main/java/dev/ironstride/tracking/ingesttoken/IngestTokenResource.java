package dev.ironstride.tracking.ingesttoken;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The athlete's ingest tokens. */
@Path("/api/ingest-tokens")
@Tag(name = "ingest tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class IngestTokenResource {

    private static final int LONGEST_NAME = 100;

    private final IngestTokens tokens;
    private final Athlete athlete;

    IngestTokenResource(IngestTokens tokens, Athlete athlete) {
        this.tokens = tokens;
        this.athlete = athlete;
    }

    /**
     * A token to be.
     *
     * @param name what it is for, 1-100 characters
     */
    public record NewToken(@Nullable String name) {}

    /**
     * Makes a token. Its secret is in this answer and nowhere else; hence no Idempotency-Key, which would have to keep the
     * answer.
     */
    @Operation(summary = "Makes a token; its secret is in this answer and nowhere else")
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IngestTokenView.class)))
    public Uni<Response> create(@Nullable NewToken token) {
        String name = token == null || token.name() == null ? "" : token.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("name", "must be 1 to " + LONGEST_NAME + " printable characters");
        }
        return tokens.create(athlete.id(), name)
                .map(made -> Response.created(URI.create("/api/ingest-tokens/" + made.id()))
                        .entity(made)
                        .build());
    }

    /** Tokens that work, without their secrets. */
    @Operation(summary = "Tokens that work, without their secrets")
    @GET
    public Uni<Page<IngestTokenView>> list() {
        return tokens.list(athlete.id()).map(items -> new Page<>(items, null));
    }

    /** Revokes a token. */
    @Operation(summary = "Revokes a token")
    @DELETE
    @Path("/{id}")
    public Uni<Void> revoke(@PathParam("id") UUID id) {
        return tokens.revoke(athlete.id(), id);
    }
}
