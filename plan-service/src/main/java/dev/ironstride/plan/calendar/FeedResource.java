package dev.ironstride.plan.calendar;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.profile.Profiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The signed-in runner's calendar feed: made, looked at, revoked. */
@Path("/api/athletes/me/calendar-feed")
@RolesAllowed("athlete")
@Tag(name = "calendar")
public class FeedResource {
    private final Athlete athlete;
    private final FeedStore feeds;
    private final Pool pool;
    private final Clock clock;

    FeedResource(Athlete athlete, FeedStore feeds, Pool pool, Clock clock) {
        this.athlete = athlete;
        this.feeds = feeds;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What the feed shall hold.
     *
     * @param runs whether the planned runs are in it too; default false
     */
    @Schema(name = "CalendarFeedAsk")
    public record Ask(Boolean runs) {
        public Ask {
            runs = runs == null ? Boolean.FALSE : runs;
        }
    }

    /**
     * Makes a feed. Its address is in this answer and nowhere else; an earlier address stops working at once. Hence no
     * Idempotency-Key, which would have to keep the secret.
     */
    @POST
    @Operation(operationId = "makeCalendarFeed", summary = "Make a calendar feed; an earlier address stops working")
    @APIResponse(responseCode = "201", description = "The feed with its secret address, shown this once")
    @APIResponse(responseCode = "404", description = "profile-missing: you were erased; tell anew who you are first")
    public Uni<RestResponse<Feed>> make(@Nullable @Valid Ask ask) {
        var token = FeedToken.fresh();
        var path = "/api/calendar/" + token.secret() + ".ics";
        var feed = new Feed(path, ask != null && ask.runs(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var athleteId = athlete.id().value();
        return pool.withTransaction(transaction -> AthleteLock.take(transaction, athleteId)
                        .chain(() -> feeds.save(transaction, athleteId, token, feed)))
                .invoke(saved -> {
                    if (!saved) {
                        throw Profiles.missing();
                    }
                })
                .map(saved -> ResponseBuilder.<Feed>created(URI.create("/api/athletes/me/calendar-feed"))
                        .entity(feed)
                        .build());
    }

    /** The feed without its address. */
    @GET
    @Operation(operationId = "readCalendarFeed", summary = "Whether you have a calendar feed, and since when")
    @APIResponse(responseCode = "200", description = "The feed without its secret address")
    @APIResponse(responseCode = "404", description = "feed-missing: make one first")
    public Uni<Feed> get() {
        return feeds.find(pool, athlete.id().value()).map(found -> found.orElseThrow(FeedResource::missing));
    }

    /** Revokes the feed: its address stops working at once. */
    @DELETE
    @Operation(operationId = "revokeCalendarFeed", summary = "Revoke your calendar feed")
    @APIResponse(responseCode = "204", description = "Its address no longer works")
    @APIResponse(responseCode = "404", description = "feed-missing: there is none")
    public Uni<Void> revoke() {
        return feeds.delete(pool, athlete.id().value())
                .invoke(deleted -> {
                    if (!deleted) {
                        throw missing();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.of(
                404, "feed-missing", "No calendar feed", "Make one first: POST to /api/athletes/me/calendar-feed."));
    }
}
