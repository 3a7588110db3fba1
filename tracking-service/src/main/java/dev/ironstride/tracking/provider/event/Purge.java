package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Links;
import dev.ironstride.tracking.run.RunIntake;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases what a provider told of an athlete. The link goes last, so that an erasure broken off is begun again. */
@ApplicationScoped
public class Purge {

    private static final String RECORDS = "delete from provider_record where athlete_id = $1 and provider = $2";
    private static final String EVENTS = "delete from provider_event where provider = $1 and provider_user_id = $2";

    private final RunIntake runs;
    private final Links links;
    private final Pool pool;

    Purge(RunIntake runs, Links links, Pool pool) {
        this.runs = runs;
        this.links = links;
        this.pool = pool;
    }

    /** Stops taking anything, withdraws and erases every run, forgets what waits, and ends the link. */
    public Uni<Void> all(Link link) {
        return links.permit(link, false).chain(stopped -> runs(link)).chain(erased -> links.cut(link));
    }

    /** Erases the runs and what is known of them. */
    Uni<Void> runs(Link link) {
        String athlete = link.athlete().value();
        String provider = link.provider().slug();
        return runs.purge(link.athlete(), provider)
                .chain(runs -> pool.preparedQuery(RECORDS).execute(Tuple.of(athlete, provider)))
                .chain(records -> pool.preparedQuery(EVENTS).execute(Tuple.of(provider, link.userId())))
                .replaceWithVoid();
    }
}
