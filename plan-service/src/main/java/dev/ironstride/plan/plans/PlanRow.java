package dev.ironstride.plan.plans;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as stored.
 *
 * @param revision strictly rising over all plans of the athlete
 * @param catalogueId the exercises it was made from; null for plans from before they were kept, and in a preview
 * @param state where the facts have moved the baseline
 * @param dueAt when the passing of time alone may change the state; null when it cannot
 */
public record PlanRow(
        long revision,
        Baseline baseline,
        @Nullable String catalogueId,
        AdjustedPlan state,
        @Nullable Instant dueAt) {

    /** A plan in a new state. */
    public static PlanRow of(long revision, Baseline baseline, @Nullable String catalogueId, AdjustedPlan state) {
        var zone = baseline.athlete().zone();
        var due = state.nextDue().map(local -> local.atZone(zone).toInstant()).orElse(null);
        return new PlanRow(revision, baseline, catalogueId, state, due);
    }

    /** Id of the plan. */
    public UUID id() {
        return baseline.id();
    }

    /** Zone of the runner's calendar when the plan was made; its days are days there. */
    public ZoneId zone() {
        return baseline.athlete().zone();
    }

    /** Last day of the last week. */
    public LocalDate endDate() {
        return baseline.weeks().isEmpty()
                ? baseline.startDate()
                : baseline.weeks().getLast().monday().plusDays(6);
    }

    /** A session of the plan as it stands; empty if the plan has none of that id. */
    public Optional<AdjustedSession> session(UUID sessionId) {
        return state.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.base().id().equals(sessionId))
                .findFirst();
    }

    /** Whether time has come for another look. */
    public boolean due(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
