package dev.ironstride.plan.explaining;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.explanation.SessionReason;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.IsoWeek;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why one week of the plan in force is as it is. */
@Path("/api/plans/current/weeks/{isoWeek}/why")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class WeekWhyResource {
    private final Athlete athlete;
    private final CurrentPlan current;

    WeekWhyResource(Athlete athlete, CurrentPlan current) {
        this.athlete = athlete;
        this.current = current;
    }

    /**
     * An element of the plan's reasons.
     *
     * @param isoWeek for example 2026-W48
     */
    @GET
    @Operation(operationId = "readWeekReasons", summary = "Why one week of the plan in force is as it is")
    @APIResponse(responseCode = "200", description = "The week, an element of the plan's reasons")
    @APIResponse(responseCode = "400", description = "isoWeek is no week such as 2026-W48")
    @APIResponse(responseCode = "404", description = "There is no plan, or the week is outside it")
    public Uni<WhyBody.Week> get(@PathParam("isoWeek") String isoWeek) {
        var monday = IsoWeek.monday(isoWeek)
                .orElseThrow(() -> ProblemException.invalid("isoWeek", "must be a week such as 2026-W48"));
        return current.get(athlete.id().value())
                .map(plan -> plan.state().weeks().stream()
                        .filter(week -> week.base().monday().equals(monday))
                        .findFirst()
                        .map(week -> WhyBody.week(
                                week,
                                new SessionReason(plan.state(), plan.baseline().athlete())))
                        .orElseThrow(ProblemException::notFound));
    }
}
