package dev.ironstride.tracking.ledger;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the athlete's training has cost, day by day. */
@Path("/api/load")
@Tag(name = "load")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class LoadResource {

    /** Ten years and some. */
    static final int MOST_DAYS = 3700;

    /** Days shown when the caller names none: a quarter. */
    static final int USUAL_DAYS = 91;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(7999, 12, 31);

    private final Pool pool;
    private final AthleteProfiles profiles;
    private final ActivityStore activities;
    private final Athlete athlete;
    private final Clock clock;

    LoadResource(Pool pool, AthleteProfiles profiles, ActivityStore activities, Athlete athlete, Clock clock) {
        this.pool = pool;
        this.profiles = profiles;
        this.activities = activities;
        this.athlete = athlete;
        this.clock = clock;
    }

    /** Load, fitness and fatigue, monotony, strain and ratios of each day from one to another; else of the last 91. */
    @Operation(summary = "Load, fitness and fatigue, monotony, strain and ratios of each day, up to 3,700 days")
    @GET
    public Uni<LoadView> load(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("averaging") @DefaultValue("EXPONENTIAL") Averaging averaging) {
        bounded("from", from);
        bounded("to", to);
        return profiles.find(pool, athlete.id()).chain(profile -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), profile.zone());
            LocalDate last = to == null ? (from == null ? today : later(today, from)) : to;
            LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
            check(first, last);
            return activities
                    .all(pool, athlete.id())
                    .emitOn(Infrastructure.getDefaultExecutor()) // ten years are too much for the event loop
                    .map(all -> view(Ledger.of(all, today, averaging), first, last, averaging));
        });
    }

    private static LoadView view(Ledger ledger, LocalDate first, LocalDate last, Averaging averaging) {
        Days days = new Days(ledger);
        List<LoadView.Day> shown =
                first.datesUntil(last.plusDays(1)).map(days::on).toList();
        return new LoadView(first, last, ledger.firstDay(), averaging, shown);
    }

    private static void bounded(String name, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw ProblemException.invalid(name, "must lie between 1900 and 7999");
        }
    }

    private static void check(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw ProblemException.invalid("to", "must not be before from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.invalid("to", "must be less than " + MOST_DAYS + " days after from");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
