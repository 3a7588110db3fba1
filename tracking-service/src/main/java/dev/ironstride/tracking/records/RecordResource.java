package dev.ironstride.tracking.records;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.catalogue.Exercises;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The best the athlete has done of each exercise. */
@Path("/api/records")
@Tag(name = "records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class RecordResource {

    private final Pool pool;
    private final RecordStore store;
    private final Exercises exercises;
    private final Athlete athlete;

    RecordResource(Pool pool, RecordStore store, Exercises exercises, Athlete athlete) {
        this.pool = pool;
        this.store = store;
        this.exercises = exercises;
        this.athlete = athlete;
    }

    /** The best of each exercise, in the order of their ids. */
    @Operation(summary = "The best of each exercise, in the order of their ids")
    @GET
    public Uni<Page<RecordView>> list(
            @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("cursor") @Nullable Cursor cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        String after = cursor == null ? "" : cursor.read(0, RecordResource::printable);
        return store.exercises(pool, athlete.id(), after, limit.plusOne())
                .map(ids -> Page.of(ids, limit, Cursor::of))
                .chain(page -> books(page.items())
                        .map(books -> new Page<>(
                                books.entrySet().stream()
                                        .map(book -> RecordView.of(book.getKey(), book.getValue()))
                                        .toList(),
                                page.next())));
    }

    /** How one exercise went, session by session, newest first. */
    @Operation(summary = "How one exercise went, session by session, newest first")
    @GET
    @Path("/{exerciseId}")
    public Uni<Page<RecordPoint>> history(
            @PathParam("exerciseId") String exerciseId,
            @Parameter(schema = @Schema(implementation = String.class)) @QueryParam("cursor") @Nullable Cursor cursor,
            @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Limit limit) {
        String after = cursor == null ? "" : cursor.read(0, RecordResource::printable);
        if (exerciseId.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.notFound(); // no set can be of it, and Postgres refuses to look
        }
        return books(List.of(exerciseId)).map(books -> {
            RecordBook book = books.get(exerciseId);
            if (book == null) {
                throw ProblemException.notFound();
            }
            List<RecordPoint> points =
                    book.exposures().reversed().stream().map(RecordPoint::of).toList();
            List<RecordPoint> rest = after.isEmpty()
                    ? points
                    : points.stream()
                            .dropWhile(point -> !point.sessionId().toString().equals(after))
                            .skip(1)
                            .toList();
            return Page.of(rest.stream().limit(limit.plusOne()).toList(), limit, point -> Cursor.of(point.sessionId()));
        });
    }

    private static String printable(String id) {
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has control characters");
        }
        return id;
    }

    private Uni<Map<String, RecordBook>> books(List<String> ids) {
        return exercises
                .estimable(pool, ids)
                .chain(estimable -> store.sets(pool, athlete.id(), ids).map(sets -> RecordBook.all(sets, estimable)));
    }
}
