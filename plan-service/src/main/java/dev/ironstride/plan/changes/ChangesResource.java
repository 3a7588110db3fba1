package dev.ironstride.plan.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** News of the plan in force, as they come. */
@Path("/api/plans/current/changes")
@RolesAllowed("athlete")
@Tag(name = "plans")
public class ChangesResource {
    private static final String EVENT = "plan-changed";

    private final Athlete athlete;
    private final SecurityIdentity identity;
    private final Watchers watchers;
    private final ObjectMapper json;

    ChangesResource(Athlete athlete, SecurityIdentity identity, Watchers watchers, ObjectMapper json) {
        this.athlete = athlete;
        this.identity = identity;
        this.watchers = watchers;
        this.json = json;
    }

    /**
     * Server-sent events {@code plan-changed} with data {@code {"planId","revision","decisions":[ids]}}; the event id is the
     * revision. The stream ends with the token that opened it; come back with {@code Last-Event-ID} and nothing is missed.
     *
     * @param lastEventId the revision last heard of; a newer one is told at once
     * @param since the same for a client that cannot set headers: the revision of the plan it shows
     */
    @GET
    @Operation(operationId = "watchPlan", summary = "Server-sent events plan-changed, for as long as the token lives")
    @APIResponse(
            responseCode = "200",
            description = "data: planId, revision, ids of new or changed decisions; id: the revision",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PlanNews.PlanChange.class)))
    @APIResponse(responseCode = "429", description = "too-many-streams: close one first")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(
            @Context Sse sse,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @QueryParam("since") @Nullable Long since) {
        var seen = lastEventId == null || lastEventId.isBlank() ? since : revision(lastEventId);
        return watchers.watch(athlete.id().value(), until(), seen).map(news -> event(sse, news));
    }

    private static Long revision(String lastEventId) {
        try {
            return Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(HttpHeaders.LAST_EVENT_ID_HEADER, "must be a revision, a whole number");
        }
    }

    private Instant until() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    private OutboundSseEvent event(Sse sse, PlanNews news) {
        return switch (news) {
            case PlanNews.Silence silence -> sse.newEventBuilder().comment("").build();
            case PlanNews.Standing standing ->
                // An id without data is no event to the browser, but it remembers it for its next Last-Event-ID.
                sse.newEventBuilder()
                        .id(Long.toString(standing.revision()))
                        .comment("")
                        .build();
            case PlanNews.Changed changed ->
                sse.newEventBuilder()
                        .name(EVENT)
                        .id(Long.toString(changed.change().revision()))
                        .data(written(changed.change()))
                        .build();
        };
    }

    private String written(PlanNews.PlanChange change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a plan change", e);
        }
    }
}
