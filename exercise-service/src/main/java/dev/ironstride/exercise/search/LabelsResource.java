package dev.ironstride.exercise.search;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.language.AcceptLanguage;
import dev.ironstride.exercise.language.Labels;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to call the values of filters and facets. */
@Path("/api/exercises/labels")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
class LabelsResource {

    private final ConditionalAnswer answer;
    private final Map<Language, Rendered> rendered = new EnumMap<>(Language.class);

    LabelsResource(ConditionalAnswer answer) {
        this.answer = answer;
        for (var language : Language.values()) {
            rendered.put(language, answer.render(Labels.in(language), language));
        }
    }

    /** The labels in the caller's language. */
    @GET
    @Operation(operationId = "readLabels", summary = "Names for the values of filters and facets")
    @APIResponse(
            responseCode = "200",
            description = "For each enumeration, what each of its values is called",
            content = @Content(schema = @Schema(implementation = Labels.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response labels(
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return answer.to(request, Objects.requireNonNull(rendered.get(wish.language())));
    }
}
