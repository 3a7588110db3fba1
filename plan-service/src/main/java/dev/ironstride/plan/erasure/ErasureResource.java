package dev.ironstride.plan.erasure;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whoever is signed in can have everything about themselves erased. */
@Path("/api/athletes/me")
@RolesAllowed({"athlete", "coach"})
@Tag(name = "profile")
public class ErasureResource {
    private final Athlete athlete;
    private final Erasure erasure;

    ErasureResource(Athlete athlete, Erasure erasure) {
        this.athlete = athlete;
        this.erasure = erasure;
    }

    /** Erases you: here at once, in the other services as soon as they hear of it. It cannot be undone. */
    @DELETE
    @Operation(operationId = "eraseMe", summary = "Erase everything about you, here and in all services; for good")
    @APIResponse(
            responseCode = "204",
            description = "Erased here; the other services follow within moments. The same again changes nothing")
    public Uni<Void> erase() {
        return erasure.erase(athlete.id().value());
    }
}
