package dev.ironstride.plan.athlete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the runner trains for (R8, R9).
 *
 * @param metric what is measured, in the runner's words
 * @param target the value aimed at
 * @param date by when
 */
public record Goal(
        GoalKind kind,
        @Nullable String metric,
        @Nullable String target,
        @Nullable LocalDate date) {}
