package dev.ironstride.plan.whatif;

import dev.ironstride.plan.decisions.DecisionBody;
import dev.ironstride.plan.plans.PlanBody;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would change.
 *
 * @param planRevision the plan that it was compared with
 * @param asOf local time up to which days are taken as passed
 * @param decisions that would be made or come out otherwise
 * @param withdrawn decisions in force that would not be made any more
 * @param weeks that would be otherwise, as they would be
 * @param assumed what was taken for granted, in sentences
 */
@Schema(name = "WhatIfAnswer")
public record WhatIfAnswer(
        long planRevision,
        LocalDateTime asOf,
        List<DecisionBody> decisions,
        List<DecisionBody> withdrawn,
        List<PlanBody.Week> weeks,
        List<String> assumed) {

    public WhatIfAnswer {
        decisions = List.copyOf(decisions);
        withdrawn = List.copyOf(withdrawn);
        weeks = List.copyOf(weeks);
        assumed = List.copyOf(assumed);
    }
}
