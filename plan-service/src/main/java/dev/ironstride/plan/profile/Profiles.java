package dev.ironstride.plan.profile;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.coaching.CoachLinkStore;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.erased.ErasedStore;
import dev.ironstride.plan.events.Envelope;
import dev.ironstride.plan.http.Precondition;
import dev.ironstride.plan.suggestion.RunSuggestion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Telling and asking who the runner is. */
@ApplicationScoped
public class Profiles {
    private final Pool pool;
    private final Outbox outbox;
    private final ProfileStore store;
    private final CoachLinkStore coaches;
    private final ErasedStore erased;
    private final Clock clock;

    Profiles(Pool pool, Outbox outbox, ProfileStore store, CoachLinkStore coaches, ErasedStore erased, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.store = store;
        this.coaches = coaches;
        this.erased = erased;
        this.clock = clock;
    }

    /** The profile; refuses with 404 {@code profile-missing} before it was told. */
    public Uni<ProfileRow> get(String athleteId) {
        return store.find(pool, athleteId).map(found -> found.orElseThrow(Profiles::missing));
    }

    /**
     * Stores the profile and tells of it; the same profile again changes nothing.
     *
     * @param precondition on the revision that the caller has seen
     */
    public Uni<ProfileRow> put(String athleteId, ProfileBody told, Precondition precondition) {
        ProfileBody body = inForce(told);
        return outbox.transaction(transaction -> AthleteLock.take(transaction, athleteId)
                .chain(() -> store.find(transaction, athleteId))
                .invoke(found -> precondition.check(found.map(ProfileRow::revision)))
                .chain(found -> found.filter(row -> row.body().equals(body))
                        .map(row -> Uni.createFrom().item(row))
                        .orElseGet(() -> last(transaction, athleteId, found)
                                .chain(last -> save(transaction, athleteId, new ProfileRow(last + 1, body))))));
    }

    /** The last revision told of an athlete, also from before they were erased: others keep only what is newer. */
    private Uni<Long> last(SqlConnection transaction, String athleteId, Optional<ProfileRow> profile) {
        return profile.map(row -> Uni.createFrom().item(row.revision()))
                .orElseGet(() -> erased.returns(transaction, athleteId, clock.instant()));
    }

    /**
     * Tells of the athlete with a new revision, because something beside the profile changed that others need; refuses with
     * 404 {@code profile-missing} before there is a profile.
     */
    public Uni<Void> tellAgain(SqlConnection transaction, String athleteId) {
        return store.find(transaction, athleteId)
                .map(found -> found.orElseThrow(Profiles::missing))
                .chain(row -> save(transaction, athleteId, new ProfileRow(row.revision() + 1, row.body())))
                .replaceWithVoid();
    }

    /** The profile with what we add to it; refuses what cannot be, see {@link ProfileRules}. */
    public ProfileBody inForce(ProfileBody told) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), told.timeZone());
        ProfileRules.check(told, today);
        if (told.runPlanning() == RunPlanning.MINE) {
            return told;
        }
        return told.withRunWeek(RunSuggestion.week(AthleteOf.profile(told), today).stream()
                .map(run -> new ProfileBody.Run(run.day(), run.start(), run.minutes(), run.kind()))
                .toList());
    }

    /** 404: ask for the profile first. */
    public static ProblemException missing() {
        return new ProblemException(Problem.of(
                404,
                "profile-missing",
                "No profile yet",
                "Tell us who you are first: PUT your profile to /api/athletes/me."));
    }

    private Uni<ProfileRow> save(SqlConnection transaction, String athleteId, ProfileRow row) {
        var now = clock.instant();
        return store.save(transaction, athleteId, row, now)
                .chain(() -> coaches.active(transaction, athleteId))
                .chain(links -> outbox.add(transaction, Envelope.of(AthleteEvents.changed(athleteId, row, links), now)))
                .replaceWith(row);
    }
}
