package dev.ironstride.plan.planning;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.http.Precondition;
import dev.ironstride.plan.plans.IsoWeek;
import dev.ironstride.plan.plans.PlanBody;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The signed-in runner's plans. */
@Path("/api/plans")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class PlanResource {
    private static final int LONGEST_KEY = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Athlete athlete;
    private final Generation generation;
    private final CurrentPlan current;

    PlanResource(Athlete athlete, Generation generation, CurrentPlan current) {
        this.athlete = athlete;
        this.generation = generation;
        this.current = current;
    }

    /**
     * Makes a plan, in force from now on. 422 {@code needs-rest-day}, {@code screening-required} or {@code no-feasible-week}
     * say in {@code waysOut} what would make one possible.
     */
    @POST
    @Operation(operationId = "makePlan", summary = "Make a plan, in force from now on")
    @APIResponse(responseCode = "201", description = "The plan; ETag is its revision")
    @APIResponse(responseCode = "400", description = "A field cannot be; errors names it")
    @APIResponse(responseCode = "404", description = "profile-missing: tell it first")
    @APIResponse(
            responseCode = "422",
            description =
                    "needs-rest-day, screening-required or no-feasible-week, with waysOut; idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "catalogue-not-ready: come back after Retry-After seconds")
    public Uni<RestResponse<PlanBody>> make(
            @Valid @NotNull PlanAsk plan, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw ProblemException.invalid("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        plausible(plan.startDate());
        return generation
                .make(athlete.id().value(), plan, key)
                .map(made -> ResponseBuilder.<PlanBody>created(URI.create("/api/plans/current"))
                        .entity(PlanView.of(made))
                        .header(HttpHeaders.ETAG, Precondition.tag(made.revision()))
                        .build());
    }

    /** The plan that would be made, from the stored profile or the one sent; nothing is stored. */
    @POST
    @Path("preview")
    @Operation(operationId = "previewPlan", summary = "Show the plan that would be made; nothing is stored")
    @APIResponse(responseCode = "200", description = "The plan, revision 0")
    @APIResponse(responseCode = "400", description = "A field cannot be; errors names it")
    @APIResponse(responseCode = "404", description = "profile-missing: tell it first, or send one")
    @APIResponse(responseCode = "422", description = "As for making one")
    @APIResponse(responseCode = "503", description = "catalogue-not-ready: come back after Retry-After seconds")
    public Uni<PlanBody> preview(@Valid @NotNull PreviewAsk plan) {
        plausible(plan.startDate());
        return generation.preview(athlete.id().value(), plan).map(PlanView::of);
    }

    /** The plan in force; 404 {@code plan-missing} before one was made. */
    @GET
    @Path("current")
    @Operation(operationId = "readPlan", summary = "Read the plan in force")
    @APIResponse(responseCode = "200", description = "The plan as the facts leave it; ETag is its revision")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<RestResponse<PlanBody>> current(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return current.get(athlete.id().value()).map(plan -> answer(plan, new Precondition(null, known)));
    }

    /**
     * One week of it.
     *
     * @param isoWeek for example 2026-W48
     */
    @GET
    @Path("current/weeks/{isoWeek}")
    @Operation(operationId = "readPlanWeek", summary = "Read one week of the plan in force")
    @APIResponse(responseCode = "200", description = "The week, an element of the plan's weeks")
    @APIResponse(responseCode = "400", description = "isoWeek is no week such as 2026-W48")
    @APIResponse(responseCode = "404", description = "There is no plan, or the week is outside it")
    public Uni<PlanBody.Week> week(@PathParam("isoWeek") String isoWeek) {
        var monday = IsoWeek.monday(isoWeek)
                .orElseThrow(() -> ProblemException.invalid("isoWeek", "must be a week such as 2026-W48"));
        return current.get(athlete.id().value())
                .map(plan -> plan.state().weeks().stream()
                        .filter(week -> week.base().monday().equals(monday))
                        .findFirst()
                        .map(week -> PlanView.week(week, plan.baseline().athlete()))
                        .orElseThrow(ProblemException::notFound));
    }

    private static RestResponse<PlanBody> answer(PlanRow plan, Precondition precondition) {
        var answer = precondition.has(plan.revision())
                ? ResponseBuilder.<PlanBody>notModified()
                : ResponseBuilder.ok(PlanView.of(plan));
        return answer.header(HttpHeaders.ETAG, Precondition.tag(plan.revision()))
                .build();
    }

    private static void plausible(LocalDate start) {
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw ProblemException.invalid("startDate", "must be a date from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }
}
