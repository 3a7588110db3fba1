package dev.ironstride.plan.profile;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.coaching.CoachLink;
import dev.ironstride.plan.coaching.CoachLinkStore;
import dev.ironstride.plan.database.AthleteLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Letting coaches in and out. Each change is told with the athlete's next revision, in the same transaction. */
@ApplicationScoped
public class Coaches {
    /** Own constant: more people than look after one runner. */
    static final int MOST = 10;

    private static final int LONGEST_ID = 255;

    private final Pool pool;
    private final Outbox outbox;
    private final CoachLinkStore links;
    private final Profiles profiles;
    private final Clock clock;

    Coaches(Pool pool, Outbox outbox, CoachLinkStore links, Profiles profiles, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Whom the athlete lets in. */
    Uni<List<CoachLink>> of(String athleteId) {
        return links.active(pool, athleteId);
    }

    /**
     * Lets a coach in; again changes nothing. Refuses with 404 {@code profile-missing} before there is a profile, and with 422
     * {@code no-such-coach} and {@code too-many-coaches}.
     */
    Uni<CoachLink> letIn(String athleteId, String coachId) {
        if (coachId.equals(athleteId) || !plausible(coachId)) {
            throw new ProblemException(Problem.of(
                    422,
                    "no-such-coach",
                    "That cannot be a coach",
                    "Use the id that your coach gave you, not your own."));
        }
        return changing(athleteId, transaction -> links.grant(transaction, athleteId, coachId, clock.instant()))
                .map(active -> active.stream()
                        .filter(link -> link.coachId().equals(coachId))
                        .findFirst()
                        .orElseThrow());
    }

    /** Lets a coach in no longer; again changes nothing. */
    Uni<Void> letOut(String athleteId, String coachId) {
        return plausible(coachId)
                ? changing(athleteId, transaction -> links.revoke(transaction, athleteId, coachId, clock.instant()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<List<CoachLink>> changing(String athleteId, Function<SqlConnection, Uni<Boolean>> change) {
        return outbox.transaction(transaction -> AthleteLock.take(transaction, athleteId)
                .chain(() -> change.apply(transaction))
                .call(news -> news
                        ? profiles.tellAgain(transaction, athleteId)
                        : Uni.createFrom().voidItem())
                .chain(() -> links.active(transaction, athleteId))
                .invoke(Coaches::notTooMany));
    }

    private static void notTooMany(List<CoachLink> active) {
        if (active.size() > MOST) {
            throw new ProblemException(Problem.of(
                    422,
                    "too-many-coaches",
                    "These are too many coaches",
                    "You may let in " + MOST + " at once: remove one first."));
        }
    }

    /** What a token can carry as its subject; Postgres takes no NUL. */
    private static boolean plausible(String coachId) {
        return !coachId.isBlank()
                && coachId.length() <= LONGEST_ID
                && coachId.chars().noneMatch(Character::isISOControl);
    }
}
