package dev.ironstride.plan.alternatives;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.alternatives.Alternatives.Considered;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.planning.CurrentPlan;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.profile.AthleteOf;
import dev.ironstride.plan.profile.ProfileRow;
import dev.ironstride.plan.profile.ProfileStore;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.SlotChoice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What else a session of the plan in force might be. */
@Path("/api/planned-sessions/{id}/alternatives")
@RolesAllowed("athlete")
@Tag(name = "planned sessions")
public class AlternativesResource {
    private final Athlete athlete;
    private final CurrentPlan current;
    private final ProfileStore profiles;
    private final ToldExercises exercises;
    private final Adjustment adjustment;
    private final Pool pool;

    AlternativesResource(
            Athlete athlete,
            CurrentPlan current,
            ProfileStore profiles,
            ToldExercises exercises,
            Adjustment adjustment,
            Pool pool) {
        this.athlete = athlete;
        this.current = current;
        this.profiles = profiles;
        this.exercises = exercises;
        this.adjustment = adjustment;
        this.pool = pool;
    }

    /** Other exercises and other slots, with what speaks for and against each. Nothing changes. */
    @GET
    @Operation(
            operationId = "readSessionAlternatives",
            summary = "What else a session might be: exercises, slots, and what speaks against each")
    @APIResponse(responseCode = "200", description = "The alternatives; nothing changes")
    @APIResponse(responseCode = "404", description = "There is no such session in your plan in force")
    public Uni<Alternatives> get(@PathParam("id") UUID id) {
        String athleteId = athlete.id().value();
        return current.get(athleteId).chain(plan -> alternatives(athleteId, plan, id));
    }

    private Uni<Alternatives> alternatives(String athleteId, PlanRow plan, UUID id) {
        AdjustedSession session = plan.session(id).orElseThrow(ProblemException::notFound);
        return profiles.find(pool, athleteId)
                .map(found -> found.map(ProfileRow::body)
                        .map(AthleteOf::profile)
                        .orElse(plan.baseline().athlete()))
                .chain(runner -> told(session)
                        .chain(told -> adjustment
                                .otherSlots(pool, athleteId, plan, id)
                                .map(slots -> answer(session, new ExerciseAlternatives(runner, told), slots, plan))));
    }

    /** The session's exercises, then everything they name. */
    private Uni<Map<String, ExerciseChanged>> told(AdjustedSession session) {
        List<String> items = session.items().stream().map(Item::exerciseId).toList();
        return exercises.named(pool, items).chain(found -> exercises.named(pool, ExerciseAlternatives.all(found)));
    }

    private static Alternatives answer(
            AdjustedSession session, ExerciseAlternatives exercises, List<SlotChoice> slots, PlanRow plan) {
        Considered considered = SlotAnswer.considered(plan, session);
        boolean longCounts = plan.baseline().athlete().longCountsAsHard();
        return new Alternatives(
                session.base().id(),
                session.items().stream()
                        .map(item -> exercises.of(item.exerciseId()))
                        .toList(),
                slots.stream().map(slot -> SlotAnswer.of(slot, longCounts)).toList(),
                considered);
    }
}
