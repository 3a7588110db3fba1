package dev.ironstride.plan.runimport;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.feedfetch.FeedFetch;
import dev.ironstride.plan.profile.ProfileStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads a runner's week of runs from a file, or from where one is published. */
@Path("/api/planned-runs/import")
@RolesAllowed("athlete")
@Tag(name = "planned runs")
public class ImportResource {
    private static final int DEFAULT_WEEKS = 4;
    private static final int MOST_WEEKS = 26;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Athlete athlete;
    private final ProfileStore profiles;
    private final Pool pool;
    private final Clock clock;
    private final FeedFetch feeds;

    ImportResource(Athlete athlete, ProfileStore profiles, Pool pool, Clock clock, FeedFetch feeds) {
        this.athlete = athlete;
        this.profiles = profiles;
        this.pool = pool;
        this.clock = clock;
        this.feeds = feeds;
    }

    /**
     * Where a calendar is published.
     *
     * @param url https or webcal, on a public host
     */
    public record Feed(@NotBlank @Size(max = 2000) String url) {}

    /**
     * Reads an iCalendar file.
     *
     * @param from a day of the first week; today if left out
     * @param weeks 1 to 26, default 4
     * @param timeZone whose clock to answer in; the profile's if left out, else UTC
     */
    @POST
    @Consumes("text/calendar")
    @Operation(
            operationId = "importRuns",
            summary = "Read a week of runs from an iCalendar file, its address, or a table; nothing is stored")
    @APIResponse(responseCode = "200", description = "What each line was taken for and why, and the usual week")
    @APIResponse(responseCode = "400", description = "The file or a parameter cannot be read; errors names it")
    @APIResponse(responseCode = "413", description = "body-too-large")
    @APIResponse(responseCode = "503", description = "too-many-feeds: others are waiting for theirs")
    public Uni<ImportAnswer> calendar(
            byte[] file,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("weeks") @Nullable Integer weeks,
            @QueryParam("timeZone") @Nullable String timeZone) {
        return read(Uni.createFrom().item(file), from, weeks, timeZone, CalendarFile::read);
    }

    /** Reads a table with a line of headings; parameters as above. */
    @POST
    @Consumes("text/csv")
    public Uni<ImportAnswer> table(
            byte[] file,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("weeks") @Nullable Integer weeks,
            @QueryParam("timeZone") @Nullable String timeZone) {
        return read(Uni.createFrom().item(file), from, weeks, timeZone, TableFile::read);
    }

    /** Reads an iCalendar file at an address; parameters as above. */
    @POST
    @Consumes("application/json")
    public Uni<ImportAnswer> feed(
            @Valid @NotNull Feed feed,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("weeks") @Nullable Integer weeks,
            @QueryParam("timeZone") @Nullable String timeZone) {
        return read(feeds.get(feed.url()), from, weeks, timeZone, ImportResource::fetched);
    }

    /** What is no calendar is told of the address, not of the body, and without a word of what was there. */
    private static Reading fetched(byte[] file, Span span) {
        try {
            return CalendarFile.read(file, span);
        } catch (ProblemException e) {
            throw ProblemException.invalid("url", "does not answer with a calendar");
        }
    }

    private Uni<ImportAnswer> read(
            Uni<byte[]> file,
            @Nullable LocalDate from,
            @Nullable Integer weeks,
            @Nullable String timeZone,
            BiFunction<byte[], Span, Reading> format) {
        int count = weeks == null ? DEFAULT_WEEKS : weeks;
        if (count < 1 || count > MOST_WEEKS) {
            throw ProblemException.invalid("weeks", "must be a whole number from 1 to " + MOST_WEEKS);
        }
        if (from != null && (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR)) {
            throw ProblemException.invalid("from", "must be a date from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return zone(timeZone)
                .map(zone -> Span.from(from == null ? LocalDate.ofInstant(clock.instant(), zone) : from, count, zone))
                .chain(span -> file.emitOn(Infrastructure.getDefaultWorkerPool()) // reading a file is work
                        .map(bytes -> RunImport.answer(format.apply(bytes, span), span)));
    }

    private Uni<ZoneId> zone(@Nullable String told) {
        if (told != null) {
            return Uni.createFrom().item(parsed(told));
        }
        return profiles.find(pool, athlete.id().value())
                .map(found -> found.map(profile -> profile.body().timeZone()).orElse(ZoneId.of("UTC")));
    }

    private static ZoneId parsed(String told) {
        try {
            return ZoneId.of(told);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("timeZone", "must be an IANA zone such as Europe/Berlin");
        }
    }
}
