package dev.ironstride.exercise.search;

import dev.ironstride.exercise.access.Viewer;
import dev.ironstride.exercise.access.Viewers;
import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.language.AcceptLanguage;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.exercise.store.Visibility;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reading the catalogue. Needs no sign-in; who signs in also sees the private exercises of their coaches, or their own, in
 * answers that nothing may keep.
 */
@Path("/api/exercises")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
class ExerciseResource {

    private static final String OWNED =
            "what you own, repeated or comma separated, or NONE: only what is possible with it";

    private final ExerciseRepository exercises;
    private final ConditionalAnswer answer;
    private final ExerciseViews views;
    private final PublicReads reads;
    private final Viewers viewers;

    ExerciseResource(
            ExerciseRepository exercises,
            ConditionalAnswer answer,
            ExerciseViews views,
            PublicReads reads,
            Viewers viewers) {
        this.exercises = exercises;
        this.answer = answer;
        this.views = views;
        this.reads = reads;
        this.viewers = viewers;
    }

    /** Finds exercises; each filter narrows further. Refuses parameters and values it does not know. */
    @GET
    @Operation(operationId = "searchExercises", summary = "Find exercises")
    @APIResponse(
            responseCode = "200",
            description = "Alphabetical by id; with q, best match first",
            content = @Content(schema = @Schema(implementation = ExerciseList.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "400", description = "A parameter or its value is not known; the problem names it")
    public Uni<Response> search(
            @Parameter(description = "movement pattern, repeated or comma separated") @QueryParam("pattern")
                    List<String> pattern,
            @Parameter(description = "muscle, primary or secondary, repeated or comma separated") @QueryParam("muscle")
                    List<String> muscle,
            @Parameter(description = OWNED) @QueryParam("equipment") List<String> equipment,
            @Parameter(description = "hardest level, 1 to 5") @QueryParam("level") @Nullable String level,
            @Parameter(description = "sites that hurt, repeated or comma separated: leaves out what they rule out")
                    @QueryParam("avoidPain")
                    List<String> avoidPain,
            @Parameter(description = "words in name, aliases, id or muscles, in any language; small typos are fine")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "next of the page before", schema = @Schema(implementation = String.class))
                    @QueryParam("cursor")
                    @Nullable
                    Cursor cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit,
            @Parameter(
                            description = "true: also count what each value of a filter would find",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @QueryParam("facets")
                    @Nullable
                    String facets,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        var search = new Search(
                Parameters.values(Pattern.class, "pattern", pattern),
                Parameters.values(Muscle.class, "muscle", muscle),
                Parameters.equipment(equipment),
                Parameters.level(level),
                Parameters.values(PainSite.class, "avoidPain", avoidPain),
                Parameters.text(q));
        var after = cursor == null ? null : cursor.read(0, Parameters::id);
        var language = wish.language();
        boolean counting = Parameters.flag("facets", facets);
        return viewers.current()
                .chain(viewer -> search.text() == null && !viewer.seesMore()
                        ? answered(request, reads.page(search, after, limit, counting, language))
                        : exercises
                                .search(search, viewer, after, limit.plusOne())
                                .map(found -> ExerciseList.page(found, limit, language))
                                .chain(list -> counting
                                        ? counted(list, search, viewer)
                                        : Uni.createFrom().item(list))
                                .map(list -> viewer.seesMore()
                                        ? answer.privately(list, language)
                                        : answer.to(request, list, language)));
    }

    /** One exercise; one that was withdrawn still answers, because old sessions name it. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readExercise", summary = "Read an exercise")
    @APIResponse(
            responseCode = "200",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "There is no such exercise")
    public Uni<Response> read(
            @PathParam("id") String id,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return reads.exercise(Parameters.id(id), wish.language())
                .map(found -> answered(request, found))
                .orElseGet(() -> existing(id)
                        .map(stored -> answer(request, stored, views.whole(stored, wish.language()), wish.language())));
    }

    /** What can stand in for an exercise: same pattern, other equipment. */
    @GET
    @Path("/{id}/substitutes")
    @Operation(operationId = "listSubstitutes", summary = "What can stand in for an exercise")
    @APIResponse(
            responseCode = "200",
            description = "For a band, for the body alone, for dumbbells; best first",
            content = @Content(schema = @Schema(implementation = ExerciseList.class)))
    @APIResponse(responseCode = "400", description = "A parameter or its value is not known; the problem names it")
    @APIResponse(responseCode = "404", description = "There is no such exercise")
    public Uni<Response> substitutes(
            @PathParam("id") String id,
            @Parameter(description = OWNED) @QueryParam("equipment") List<String> equipment,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        var owned = Parameters.equipment(equipment);
        var language = wish.language();
        return reads.substitutes(Parameters.id(id), owned, language)
                .map(found -> answered(request, found))
                .orElseGet(() -> existing(id)
                        .chain(stored -> exercises
                                .active(stored.exercise().substitutes().all())
                                .map(found -> answer(
                                        request, stored, ExerciseList.possible(found, owned, language), language))));
    }

    /** The next harder exercises, with the easier ones and the variations that keep the id. */
    @GET
    @Path("/{id}/progressions")
    @Operation(operationId = "listProgressions", summary = "What comes after an exercise, and before it")
    @APIResponse(
            responseCode = "200",
            description = "Harder exercises in items, easier ones in regressions; nearest first",
            content = @Content(schema = @Schema(implementation = Chain.class)))
    @APIResponse(responseCode = "404", description = "There is no such exercise")
    public Uni<Response> progressions(
            @PathParam("id") String id,
            @Parameter(description = AcceptLanguage.MEANING, schema = @Schema(implementation = String.class))
                    @HeaderParam(AcceptLanguage.HEADER)
                    @DefaultValue("")
                    AcceptLanguage wish,
            @Context Request request) {
        return reads.progressions(Parameters.id(id), wish.language())
                .map(found -> answered(request, found))
                .orElseGet(() -> existing(id)
                        .chain(stored -> chain(stored.exercise(), wish.language())
                                .map(chain -> answer(request, stored, chain, wish.language()))));
    }

    private Uni<Response> answered(Request request, Rendered found) {
        return Uni.createFrom().item(answer.to(request, found));
    }

    private Uni<ExerciseList> counted(ExerciseList list, Search search, Viewer viewer) {
        return exercises
                .search(search.textOnly(), viewer, null, Integer.MAX_VALUE)
                .map(all -> list.counted(search, all));
    }

    /** What is not in memory: too new, or not for everybody. Someone else's private one is as if it never was. */
    private Uni<StoredExercise> existing(String id) {
        return exercises
                .byId(Parameters.id(id))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(stored -> stored.ownerId() == null
                        ? Uni.createFrom().item(stored)
                        : viewers.current().map(viewer -> seenBy(viewer, stored)));
    }

    private static StoredExercise seenBy(Viewer viewer, StoredExercise stored) {
        if (!viewer.sees(stored.ownerId())) {
            throw ProblemException.notFound();
        }
        return stored;
    }

    private Response answer(Request request, StoredExercise about, Object body, Language language) {
        return about.visibility() == Visibility.PUBLIC
                ? answer.to(request, body, language)
                : answer.privately(body, language);
    }

    private Uni<Chain> chain(Exercise exercise, Language language) {
        return exercises
                .active(exercise.progressions())
                .chain(harder -> exercises
                        .active(exercise.regressions())
                        .map(easier -> Chain.of(exercise, harder, easier, language)));
    }
}
