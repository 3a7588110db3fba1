package dev.ironstride.plan.rebuild;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Rebuilding facts and plans, for who runs the system. */
@Path("/api/ops/rebuild")
@RolesAllowed("ops")
@Tag(name = "operations")
public class RebuildResource {
    private static final int LONGEST_ID = 255;

    private final Athlete caller;
    private final Pool pool;
    private final RebuildStore store;
    private final Clock clock;

    RebuildResource(Athlete caller, Pool pool, RebuildStore store, Clock clock) {
        this.caller = caller;
        this.pool = pool;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins a rebuild; it goes on by itself, also on another instance.
     *
     * @param from KAFKA: facts from the topics, then plans; POSTGRES: plans alone
     * @param athleteId for this athlete alone
     */
    @POST
    @Operation(operationId = "rebuild", summary = "Work plans out again, from Kafka or from the facts in Postgres")
    @APIResponse(responseCode = "202", description = "Begun; Location tells how far it is")
    @APIResponse(responseCode = "400", description = "from is missing or unknown, or athleteId cannot be one")
    @APIResponse(responseCode = "409", description = "rebuild-under-way: one at a time")
    public Uni<RestResponse<Rebuild>> start(
            @QueryParam("from") Rebuild.@Nullable Source from, @QueryParam("athleteId") @Nullable String athleteId) {
        if (from == null) {
            throw ProblemException.invalid("from", "must be KAFKA or POSTGRES");
        }
        if (athleteId != null
                && (athleteId.isBlank() || athleteId.length() > LONGEST_ID || athleteId.indexOf(0) >= 0)) {
            throw ProblemException.invalid("athleteId", "must be the subject of an athlete's token");
        }
        var id = UuidV7.next();
        return store.start(pool, id, from, athleteId, caller.id().value(), clock.instant())
                .invoke(RebuildResource::onlyOne)
                .chain(() -> store.find(pool, id))
                .map(found -> ResponseBuilder.<Rebuild>accepted(found.orElseThrow(ProblemException::notFound))
                        .location(URI.create("/api/ops/rebuild/" + id))
                        .build());
    }

    /** How far a rebuild is, and which plans came out otherwise. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readRebuild", summary = "How far a rebuild is, and what differed")
    @APIResponse(responseCode = "200", description = "Its counts, and the first hundred plans that differed")
    @APIResponse(responseCode = "404", description = "There is no such rebuild")
    public Uni<Rebuild> read(@PathParam("id") UUID id) {
        return store.find(pool, id).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private static void onlyOne(boolean started) {
        if (!started) {
            throw new ProblemException(Problem.of(
                    409,
                    "rebuild-under-way",
                    "A rebuild is under way",
                    "Wait until it is done: two at once would only be slower."));
        }
    }
}
