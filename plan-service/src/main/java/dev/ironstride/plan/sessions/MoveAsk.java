package dev.ironstride.plan.sessions;

import dev.ironstride.plan.placement.Half;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a session is to go.
 *
 * @param date a day of its week
 * @param slot AM or PM; it starts when the runner's slots do
 */
@Schema(name = "SessionMove")
public record MoveAsk(@NotNull LocalDate date, @NotNull Half slot) {}
