package dev.ironstride.plan.printing;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan in force as a page to print: A4, light, its style sheet beside it, nothing from elsewhere. */
@Path("/api/plans/current/print")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class PrintResource {
    private final Athlete athlete;
    private final CurrentPlan current;
    private final ToldExercises exercises;
    private final Pool pool;
    private final Template page;

    PrintResource(
            Athlete athlete,
            CurrentPlan current,
            ToldExercises exercises,
            Pool pool,
            @Location("plan.html") Template page) {
        this.athlete = athlete;
        this.current = current;
        this.exercises = exercises;
        this.pool = pool;
        this.page = page;
    }

    /** The page. */
    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(operationId = "printPlan", summary = "The plan in force as a page to print")
    @APIResponse(responseCode = "200", description = "A page for A4 without anything from elsewhere")
    @APIResponse(responseCode = "404", description = "plan-missing: make one first")
    public Uni<String> print() {
        return current.get(athlete.id().value())
                .chain(plan ->
                        exercises.named(pool, exerciseIds(plan)).map(told -> new PlanOnPaper(plan, told).printed()))
                .chain(printed -> page.data("plan", printed).createUni());
    }

    private static Set<String> exerciseIds(PlanRow plan) {
        return plan.state().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .flatMap(session -> session.items().stream())
                .map(Item::exerciseId)
                .collect(Collectors.toSet());
    }
}
