package dev.ironstride.plan.erasure;

import dev.ironstride.plan.coaching.CoachLinkStore;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.profile.Profiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is erased may have been others' coach: those keep their plans, and nothing in them names the coach any more. */
@ApplicationScoped
class FormerCoach {
    private static final String UNNAMED =
            "update plan_override set said_by = 'erased' where athlete_id = $1 and said_by = $2";
    /** Exercises as they were when a plan was made name their owner. */
    private static final String UNOWNED = """
            update catalogue_snapshot set exercises = replace(exercises::text, to_json($1::text)::text, '"erased"')::jsonb
             where position(to_json($1::text)::text in exercises::text) > 0""";

    private final CoachLinkStore links;
    private final Profiles profiles;

    FormerCoach(CoachLinkStore links, Profiles profiles) {
        this.links = links;
        this.profiles = profiles;
    }

    /** Takes a coach out of everybody's links, plans and news. */
    Uni<Void> leaves(SqlConnection transaction, String coachId) {
        return links.athletesOf(transaction, coachId)
                .chain(athletes -> Multi.createFrom()
                        .iterable(athletes)
                        .onItem()
                        .transformToUniAndConcatenate(athlete -> leaves(transaction, coachId, athlete))
                        .collect()
                        .last()
                        .chain(() -> athletes.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : transaction
                                        .preparedQuery(UNOWNED)
                                        .execute(Tuple.of(coachId))
                                        .replaceWithVoid()));
    }

    // The athlete's turn after the coach's: two coaches of each other who both leave now are the only ones who can wait
    // for
    // each other, and Postgres asks one of them to come again.
    private Uni<Void> leaves(SqlConnection transaction, String coachId, String athleteId) {
        return AthleteLock.take(transaction, athleteId)
                .chain(() -> transaction.preparedQuery(UNNAMED).execute(Tuple.of(athleteId, coachId)))
                .chain(() -> links.forget(transaction, athleteId, coachId))
                .chain(wasIn -> wasIn
                        ? profiles.tellAgain(transaction, athleteId)
                        : Uni.createFrom().voidItem());
    }
}
