package dev.ironstride.plan.review;

import dev.ironstride.plan.decisions.DecisionBody;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision worked out again from what was known and said when it was made.
 *
 * @param planRevision revision of the plan that came of that calculation
 * @param ruleSet version of the rules
 * @param asOf local time of that calculation
 * @param facts every fact that was known then, in the revision that was known
 * @param said what had been said of the plan by then, in order
 * @param stored the decision as stored
 * @param given what the rules give for the same; null if they give no such decision
 * @param equal whether both are the same, text and numbers included
 */
public record Reproduction(
        UUID planId,
        long planRevision,
        String ruleSet,
        LocalDateTime asOf,
        List<FactUsed> facts,
        List<SaidBefore> said,
        DecisionBody stored,
        @Nullable DecisionBody given,
        boolean equal) {

    public Reproduction {
        facts = List.copyOf(facts);
        said = List.copyOf(said);
    }

    /** A fact in the revision that was known. */
    @Schema(name = "FactUsed")
    public record FactUsed(String fact, long revision) {}

    /**
     * Something that had been said.
     *
     * @param kind such as UNDO or PIN
     * @param subject key of a decision, or id of a planned session
     * @param at local time of saying it
     */
    @Schema(name = "SaidBefore")
    public record SaidBefore(String kind, String subject, LocalDateTime at) {}
}
