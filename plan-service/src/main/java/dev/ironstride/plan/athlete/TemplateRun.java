package dev.ironstride.plan.athlete;

import dev.ironstride.plan.placement.RunKind;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A run of the runner's usual week, at local time.
 *
 * @param minutes planned length, minutes
 */
public record TemplateRun(DayOfWeek day, LocalTime start, int minutes, RunKind kind) {}
