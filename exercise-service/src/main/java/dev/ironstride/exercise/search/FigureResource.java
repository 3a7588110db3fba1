package dev.ironstride.exercise.search;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.language.AcceptLanguage;
import dev.ironstride.exercise.store.Visibility;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Pictures of exercises. */
@Path("/api/exercises/{id}/figure.svg")
@PermitAll
@Tag(name = "Exercises")
class FigureResource {

    private static final String TYPE = "image/svg+xml";

    private final ExerciseRepository exercises;
    private final ConditionalAnswer answer;
    private final Figures figures;
    private final PublicReads reads;

    FigureResource(ExerciseRepository exercises, ConditionalAnswer answer, Figures figures, PublicReads reads) {
        this.exercises = exercises;
        this.answer = answer;
        this.figures = figures;
        this.reads = reads;
    }

    /** A picture of one pose, with its text alternative; for light and dark. */
    @GET
    @Produces(TYPE)
    @Operation(operationId = "drawExercise", summary = "A picture of an exercise")
    @APIResponse(
            responseCode = "200",
            description = "The picture, with title and description in words",
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "400", description = "There is no such pose; the problem names those there are")
    @APIResponse(responseCode = "404", description = "There is no such exercise, or no picture of it")
    public Uni<Response> draw(
            @PathParam("id") String id,
            @Parameter(description = "name or number (from 0) of a pose; the most telling one unless given")
                    @QueryParam("pose")
                    @Nullable
                    String pose,
            @Parameter(
                            description = "en or de; Content-Language says which it became",
                            schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return reads.picture(Parameters.id(id), pose, wish.language())
                .map(picture -> Uni.createFrom().item(picture))
                .orElseGet(() -> exercises
                        .byId(id)
                        .map(found -> found.filter(stored -> stored.visibility() == Visibility.PUBLIC)
                                .orElseThrow(ProblemException::notFound))
                        .map(stored -> figures.rendered(stored.exercise(), pose, wish.language())))
                .map(picture -> answer.to(request, picture, MediaType.valueOf(TYPE)));
    }
}
