package dev.ironstride.plan.whatif;

import dev.ironstride.kit.identity.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would change if. */
@Path("/api/plans/current/what-if")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class WhatIfResource {
    private final Athlete athlete;
    private final WhatIf whatIf;

    WhatIfResource(Athlete athlete, WhatIf whatIf) {
        this.athlete = athlete;
        this.whatIf = whatIf;
    }

    /** The decisions that would be made and the weeks that would change; nothing is stored and nobody is told. */
    @POST
    @Operation(
            operationId = "whatIf",
            summary = "What would change if you ran, lifted, felt or raced so; nothing is stored")
    @APIResponse(responseCode = "200", description = "The same decisions and weeks as if it had happened")
    @APIResponse(responseCode = "400", description = "A field cannot be; errors names it")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    @APIResponse(responseCode = "422", description = "no-plan-then: with these races no plan could be made; waysOut")
    public Uni<WhatIfAnswer> ask(@Valid @NotNull WhatIfAsk ask) {
        return whatIf.ask(athlete.id().value(), ask);
    }
}
