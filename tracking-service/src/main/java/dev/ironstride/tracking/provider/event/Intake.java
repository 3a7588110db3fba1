package dev.ironstride.tracking.provider.event;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunIntake;
import dev.ironstride.tracking.session.RecordedSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives what a provider tells its effect; answers with a label for counting. */
@ApplicationScoped
public class Intake {

    // Nothing is written, and so nothing counted, if the story has gone further already.
    private static final String ADVANCE = """
            insert into provider_record (athlete_id, provider, external_id, rank, gone) values ($1, $2, $3, $4, $5)
            on conflict (athlete_id, provider, external_id) do update set rank = excluded.rank, gone = excluded.gone
             where not provider_record.gone and provider_record.rank <= excluded.rank""";

    private static final int LAST = Short.MAX_VALUE;

    private final RunIntake runs;
    private final ReadinessIntake readiness;
    private final RecordedSessions sessions;
    private final Pool pool;

    Intake(RunIntake runs, ReadinessIntake readiness, RecordedSessions sessions, Pool pool) {
        this.runs = runs;
        this.readiness = readiness;
        this.sessions = sessions;
        this.pool = pool;
    }

    /** Takes what was pushed to us, in any order: an earlier part of a run's story that comes later changes nothing. */
    public Uni<String> pushed(AthleteId athlete, Provider provider, Telling telling) {
        return switch (telling) {
            case Telling.Run run ->
                advance(athlete, provider, String.valueOf(run.request().externalId()), run.rank(), false)
                        .chain(news -> news
                                ? fetched(athlete, provider, telling)
                                : Uni.createFrom().item("outdated"));
            case Telling.Gone gone ->
                advance(athlete, provider, gone.externalId(), LAST, true)
                        .chain(news -> fetched(athlete, provider, telling));
            default -> fetched(athlete, provider, telling);
        };
    }

    /**
     * The same of a workout, of whatever sport it is now.
     *
     * @param externalId its id, under which it may have been a run: another sport is a run no longer
     * @param rank how late in the workout's life this is told
     */
    public Uni<String> pushed(
            AthleteId athlete, Provider provider, @Nullable String externalId, int rank, Telling telling) {
        return telling instanceof Telling.OtherSport other && externalId != null
                ? retyped(athlete, provider, externalId, rank, other)
                : pushed(athlete, provider, telling);
    }

    private Uni<String> retyped(
            AthleteId athlete, Provider provider, String externalId, int rank, Telling.OtherSport other) {
        return advance(athlete, provider, externalId, rank, false)
                .chain(news -> news
                        ? fetched(athlete, provider, other.named(externalId))
                        : Uni.createFrom().item("outdated"));
    }

    /** Takes what the provider says when asked just now: there is nothing later. */
    public Uni<String> fetched(AthleteId athlete, Provider provider, Telling telling) {
        return switch (telling) {
            case Telling.Run run ->
                runs.take(athlete, run.request(), run.effort(), run.offset())
                        .map(taken -> taken.name().toLowerCase(Locale.ROOT))
                        .onFailure(ProblemException.class)
                        .recoverWithItem("unreadable");
            case Telling.Gone gone ->
                runs.withdraw(athlete, provider.slug(), gone.externalId())
                        .map(withdrawn -> withdrawn ? "withdrawn" : "absent");
            case Telling.Readiness day -> readiness.take(athlete, provider, day);
            case Telling.OtherSport other -> otherSport(athlete, provider, other);
            case Telling.Strength strength -> strength(athlete, provider, strength);
            case Telling.Unreadable unreadable -> Uni.createFrom().item("unreadable");
        };
    }

    /** What was told as a run before is one no longer. */
    private Uni<String> otherSport(AthleteId athlete, Provider provider, Telling.OtherSport other) {
        return noRun(athlete, provider, other)
                .chain(withdrawn -> withdrawn ? Uni.createFrom().item("withdrawn") : echo(athlete, other.strength()));
    }

    private Uni<Boolean> noRun(AthleteId athlete, Provider provider, Telling.OtherSport other) {
        String id = other.externalId();
        return id == null ? Uni.createFrom().item(false) : runs.withdraw(athlete, provider.slug(), id);
    }

    /** A session, unless it is one that was logged here and now comes back; in either case no run. */
    private Uni<String> strength(AthleteId athlete, Provider provider, Telling.Strength strength) {
        return noRun(athlete, provider, strength.bare())
                .chain(withdrawn -> sessions.admit(athlete, strength.recorded()))
                .map(filed -> filed.isNew() ? "session-created" : "session-known")
                .onFailure(ProblemException.class)
                .recoverWithItem("unreadable");
    }

    /** No run; a strength workout may be a session that was logged here and now comes back. */
    private Uni<String> echo(AthleteId athlete, @Nullable Window strength) {
        return strength == null
                ? Uni.createFrom().item("other-sport")
                : sessions.isLogged(athlete, strength).map(own -> own ? "own-session" : "other-sport");
    }

    private Uni<Boolean> advance(AthleteId athlete, Provider provider, String externalId, int rank, boolean gone) {
        return pool.preparedQuery(ADVANCE)
                .execute(Tuple.of(athlete.value(), provider.slug(), externalId, (short) rank, gone))
                .map(written -> written.rowCount() == 1);
    }
}
