package dev.ironstride.exercise.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds out who reads. Nobody need sign in to read; who sends a token that is not valid is told so (401). */
@ApplicationScoped
public class Viewers {

    /** Only owners of something: for nearly everybody this is nobody, and they are answered as anybody. */
    private static final String OWNERS = """
            select distinct owner_id from exercise
             where owner_id = $1
                or owner_id = any (array(select unnest(coaches) from athlete where athlete_id = $1))""";

    private final CurrentIdentityAssociation identity;
    private final Pool pool;

    Viewers(CurrentIdentityAssociation identity, Pool pool) {
        this.identity = identity;
        this.pool = pool;
    }

    /** The reader of this request. */
    public Uni<Viewer> current() {
        return identity.getDeferredIdentity().chain(this::of);
    }

    private Uni<Viewer> of(SecurityIdentity reader) {
        if (reader.isAnonymous()
                || !(reader.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            return Uni.createFrom().item(Viewer.ANYBODY);
        }
        return pool.preparedQuery(OWNERS)
                .execute(Tuple.of(token.getSubject()))
                .map(rows -> new Viewer(StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getString("owner_id"))
                        .collect(Collectors.toSet())));
    }
}
