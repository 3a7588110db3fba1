package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list; null stands for all.
 *
 * @param state in this state
 * @param rule of this rule
 * @param sessionId that are about this session, mainly or among others
 */
public record DecisionFilter(
        StoredDecision.@Nullable Status state,
        @Nullable Rule rule,
        @Nullable UUID sessionId) {}
