package dev.ironstride.plan.queue;

import dev.ironstride.plan.decisions.DecisionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about the plan of an athlete whom the caller coaches. */
@Schema(name = "CoachedDecision")
public record Queued(String athleteId, DecisionBody decision) {}
