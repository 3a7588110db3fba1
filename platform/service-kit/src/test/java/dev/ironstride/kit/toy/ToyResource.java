package dev.ironstride.kit.toy;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One endpoint per thing that can go wrong. */
@Path("/toys")
@PermitAll
public class ToyResource {
    private final Athlete athlete;
    private final Pool pool;

    ToyResource(Athlete athlete, Pool pool) {
        this.athlete = athlete;
        this.pool = pool;
    }

    public enum Colour {
        RED,
        GREEN
    }

    public record Part(Colour colour, @Positive int count) {}

    /** A value type that refuses by itself. */
    public record Code(String code) {
        public Code {
            if (code.length() != 3) {
                throw new IllegalArgumentException("a code has three letters");
            }
        }
    }

    public record Toy(
            @NotNull @Size(max = 20) String name,
            @Nullable Double weight,
            @Nullable Boolean soft,
            @Nullable LocalDate made,
            @Nullable Instant sold,
            @Nullable UUID id,
            @Nullable Code code,
            List<@Valid Part> parts,
            Map<String, @Positive Integer> stock) {
        public Toy {
            parts = parts == null ? List.of() : List.copyOf(parts);
            stock = stock == null ? Map.of() : Map.copyOf(stock);
        }
    }

    @POST
    public Uni<Toy> make(@Valid @NotNull Toy toy) {
        return Uni.createFrom().item(toy);
    }

    @GET
    public List<String> list(
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("heaviest") @Max(9) @DefaultValue("1") int heaviest) {
        return List.of(limit.toString());
    }

    @GET
    @Path("{id}")
    public Toy one(@PathParam("id") UUID id) {
        throw ProblemException.notFound();
    }

    @GET
    @Path("catalogue")
    public Response catalogue() {
        var kept = new CacheControl();
        kept.setMaxAge(60);
        return Response.ok("all toys").cacheControl(kept).build();
    }

    @GET
    @Path("teapot")
    public Toy teapot() {
        throw new ProblemException(
                Problem.of(418, "teapot", "A teapot", "Ask for tea.").with("pots", 2));
    }

    @GET
    @Path("broken")
    public Uni<Toy> broken() {
        return pool.query("select secret_column from nowhere").execute().replaceWith((Toy) null);
    }

    @GET
    @Path("unlucky")
    public Uni<Void> unlucky() {
        return pool.query("do $$ begin raise exception using errcode = '40001'; end $$")
                .execute()
                .replaceWithVoid();
    }

    @GET
    @Path("unfit")
    @Valid
    public Part unfit() {
        return new Part(Colour.RED, -1);
    }

    @GET
    @Path("mine")
    @Authenticated
    public String mine() {
        return athlete.id().value();
    }

    @GET
    @Path("editors")
    @RolesAllowed("editor")
    public Uni<String> editors() {
        return Uni.createFrom().item(athlete.id().value()).onItem().delayIt().by(Duration.ofMillis(1));
    }
}
