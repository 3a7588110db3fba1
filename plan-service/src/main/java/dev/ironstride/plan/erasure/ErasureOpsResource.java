package dev.ironstride.plan.erasure;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasing somebody who asks for it and cannot sign in any more. */
@Path("/api/ops/athletes/{athleteId}")
@RolesAllowed("ops")
@Tag(name = "operations")
public class ErasureOpsResource {
    private static final int LONGEST_ID = 255;

    private final Erasure erasure;

    ErasureOpsResource(Erasure erasure) {
        this.erasure = erasure;
    }

    /** Erases a person by the subject of their token. */
    @DELETE
    @Operation(operationId = "erase", summary = "Erase everything about a person, here and in all services; for good")
    @APIResponse(responseCode = "204", description = "Erased, or never known; the same again changes nothing")
    @APIResponse(responseCode = "400", description = "athleteId cannot be one")
    public Uni<Void> erase(@PathParam("athleteId") String athleteId) {
        if (athleteId.isBlank()
                || athleteId.length() > LONGEST_ID
                || athleteId.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("athleteId", "must be the subject of a person's token");
        }
        return erasure.erase(new AthleteId(athleteId).value());
    }
}
