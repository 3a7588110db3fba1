package dev.ironstride.plan.calendar;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.http.ContentTag;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The feed for calendar programs, which cannot sign in: whoever has the address may read, and only that. */
@Path("/api/calendar/{token}.ics")
@PermitAll
@Tag(name = "calendar")
public class CalendarResource {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final FeedStore feeds;
    private final CalendarFeed calendar;
    private final Pool pool;

    CalendarResource(FeedStore feeds, CalendarFeed calendar, Pool pool) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.pool = pool;
    }

    /** The sessions of the plan in force as iCalendar, from four weeks back to its end. */
    @GET
    @Produces(CALENDAR)
    @SecurityRequirements
    @Operation(operationId = "readCalendar", summary = "Read a plan as iCalendar; the address is the key")
    @APIResponse(responseCode = "200", description = "The calendar; ETag changes with its content")
    @APIResponse(responseCode = "304", description = "You have it already (If-None-Match)")
    @APIResponse(responseCode = "404", description = "No feed has this address (any more)")
    public Uni<RestResponse<byte[]>> get(
            @PathParam("token") String token, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var secret = new FeedToken(token);
        if (!secret.wellFormed()) {
            throw ProblemException.notFound();
        }
        return feeds.owner(pool, secret)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(calendar::text)
                .map(text -> answer(text.getBytes(StandardCharsets.UTF_8), known));
    }

    private static RestResponse<byte[]> answer(byte[] text, @Nullable String known) {
        String tag = ContentTag.of(text);
        ResponseBuilder<byte[]> answer =
                ContentTag.known(known, tag) ? ResponseBuilder.notModified() : ResponseBuilder.ok(text);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache") // may be kept, asked for each time
                .build();
    }
}
