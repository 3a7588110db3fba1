package dev.ironstride.plan.planning;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.generation.WayOut;
import dev.ironstride.plan.plans.IsoWeek;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Why there is no plan, as problems. */
final class Refusal {
    private static final int RETRY_SECONDS = 5;

    private Refusal() {}

    /** 422 with the first week that fails and what would make it possible. */
    static ProblemException of(Refused refused) {
        return new ProblemException(Problem.of(422, slug(refused.reason()), title(refused.reason()), refused.detail())
                .with("week", IsoWeek.of(refused.week()))
                .with(
                        "waysOut",
                        refused.waysOut().stream().map(WayOut::sentence).toList()));
    }

    /** 503: the catalogue has not arrived yet. */
    static WebApplicationException noCatalogue() {
        var problem = Problem.of(
                503,
                "catalogue-not-ready",
                "Still getting ready",
                "The exercises are still being loaded. Try again in a few seconds.");
        return new WebApplicationException(Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .entity(problem)
                .build());
    }

    private static String slug(Reason reason) {
        return switch (reason) {
            case NEEDS_REST_DAY -> "needs-rest-day";
            case SCREENING_REQUIRED -> "screening-required";
            case NO_FEASIBLE_WEEK -> "no-feasible-week";
        };
    }

    private static String title(Reason reason) {
        return switch (reason) {
            case NEEDS_REST_DAY -> "No day of rest left";
            case SCREENING_REQUIRED -> "Health questions first";
            case NO_FEASIBLE_WEEK -> "No week fits";
        };
    }
}
