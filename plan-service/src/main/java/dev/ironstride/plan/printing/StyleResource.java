package dev.ironstride.plan.printing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The style sheet of the page to print: a file of its own, because the gateway lets no page bring inline styles. */
@Path("/api/plans/current/print.css")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class StyleResource {
    private final Template style;

    StyleResource(@Location("print.css") Template style) {
        this.style = style;
    }

    /** The style sheet. */
    @GET
    @Produces("text/css;charset=UTF-8")
    @Operation(operationId = "readPrintStyle", summary = "The style sheet of the page to print")
    @APIResponse(responseCode = "200", description = "The style sheet")
    public Uni<String> style() {
        return style.instance().createUni();
    }
}
