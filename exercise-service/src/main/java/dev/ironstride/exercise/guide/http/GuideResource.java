package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.language.AcceptLanguage;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading the guide. Needs no sign-in: what is known about training is nobody's secret. */
@Path("/api/guide")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guide")
class GuideResource {

    private final GuidePages pages;
    private final ConditionalAnswer answer;

    GuideResource(GuidePages pages, ConditionalAnswer answer) {
        this.pages = pages;
        this.answer = answer;
    }

    /** What a runner asks, with answers and their sources. */
    @GET
    @Operation(operationId = "readGuide", summary = "What a runner asks, with sourced answers")
    @APIResponse(
            responseCode = "200",
            description = "Questions in the order in which a runner would ask, and what a runner may gain",
            content = @Content(schema = @Schema(implementation = GuideView.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response guide(
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return answer.to(request, pages.guide(wish.language()));
    }

    /** One question, with everything that its answer rests on. */
    @GET
    @Path("/{question}")
    @Operation(operationId = "readGuideAnswer", summary = "One question, its answer and all evidence behind it")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "There is no such question")
    public Response question(
            @PathParam("question") String question,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return answer.to(request, pages.question(question, wish.language()));
    }

    /** Everything that is known, for whoever wants to check it. */
    @GET
    @Path("/evidence")
    @Operation(operationId = "listEvidence", summary = "All evidence, with sources and counter-evidence")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = EvidenceList.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    public Response allEvidence(
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return answer.to(request, pages.evidence(wish.language()));
    }

    /** One piece of evidence; exercises name its id. */
    @GET
    @Path("/evidence/{id}")
    @Operation(operationId = "readEvidence", summary = "One piece of evidence")
    @APIResponse(
            responseCode = "200",
            description = "The evidence, with sources, counter-evidence and links",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "There is no such evidence")
    public Response evidence(
            @PathParam("id") String id,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return answer.to(request, pages.evidence(id, wish.language()));
    }
}
