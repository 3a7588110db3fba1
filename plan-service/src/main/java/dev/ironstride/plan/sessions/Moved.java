package dev.ironstride.plan.sessions;

import dev.ironstride.plan.plans.PlanBody;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session moved by hand.
 *
 * @param week its week as it now stands
 * @param points what the move costs the week; null where there is nothing to compare
 */
@Schema(name = "MovedSession")
public record Moved(PlanBody.Week week, @Nullable Points points) {

    /**
     * What a move costs: fewer points are better.
     *
     * @param difference after less before; below zero where the move is for the better
     * @param terms difference by rule; rules that are the same before and after are absent
     */
    @Schema(name = "MovePoints")
    public record Points(BigDecimal before, BigDecimal after, BigDecimal difference, Map<String, BigDecimal> terms) {}
}
