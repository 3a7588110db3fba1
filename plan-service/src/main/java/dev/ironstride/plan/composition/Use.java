package dev.ironstride.plan.composition;

/**
 * How an exercise is met in a week of the plan.
 *
 * @param workedWeeks working weeks that it has had in its place before this one; deloads do not count
 * @param first whether the runner does it for the first time, and not only because the plan begins
 * @param jumpsToo whether its session has jumps besides short contacts
 */
record Use(PlanWeek week, int workedWeeks, boolean first, boolean jumpsToo) {}
