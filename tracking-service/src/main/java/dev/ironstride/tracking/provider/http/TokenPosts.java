package dev.ironstride.tracking.provider.http;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.ingesttoken.IngestTokenMechanism;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Posts;
import dev.ironstride.tracking.provider.event.Tally;
import io.quarkus.arc.All;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Takes what apps post in the athlete's name, at once: the app shows the answer to the athlete. */
@ApplicationScoped
class TokenPosts {

    /** Most things in one post: some seconds of work. */
    static final int MOST = 2_000;

    private final List<Posts> readers;
    private final CurrentIdentityAssociation identity;
    private final Intake intake;
    private final Tally tally;

    TokenPosts(@All List<Posts> readers, CurrentIdentityAssociation identity, Intake intake, Tally tally) {
        this.readers = List.copyOf(readers);
        this.identity = identity;
        this.intake = intake;
        this.tally = tally;
    }

    /** Whether a request to a provider that also has a webhook comes from an athlete's app instead. */
    boolean meant(Provider provider, HttpHeaders headers) {
        return reader(provider).isPresent() && IngestTokenMechanism.carriesCredential(headers::getHeaderString);
    }

    Uni<Taken> take(Provider provider, Delivery delivery) {
        Posts reader = reader(provider).orElseThrow(ProblemException::notFound);
        return identity.getDeferredIdentity().chain(caller -> {
            AthleteId athlete = athlete(caller);
            List<Telling> tellings = admitted(caller, reader.read(body(delivery)));
            if (tellings.size() > MOST) {
                throw new ProblemException(Problem.of(
                        413, "batch-too-large", "Too much at once", "Send at most " + MOST + " records in one post."));
            }
            return all(athlete, provider, tellings);
        });
    }

    private Uni<Taken> all(AthleteId athlete, Provider provider, List<Telling> tellings) {
        return Multi.createFrom()
                .iterable(tellings)
                .onItem()
                .transformToUniAndConcatenate(telling -> intake.fetched(athlete, provider, telling))
                .invoke(outcome -> tally.count(provider, outcome, 1))
                .collect()
                .in(TreeMap<String, Integer>::new, (outcomes, outcome) -> outcomes.merge(outcome, 1, Integer::sum))
                .map(Taken::new);
    }

    /** An ingest token writes runs and readiness, and no sessions. */
    private static List<Telling> admitted(SecurityIdentity caller, List<Telling> tellings) {
        return caller.hasRole("athlete")
                ? tellings
                : tellings.stream()
                        .map(telling -> telling instanceof Telling.Strength strength ? strength.bare() : telling)
                        .toList();
    }

    /** Lists and objects are bodies; anything else is not. */
    private static Payload body(Delivery delivery) {
        return Payload.read(delivery.body())
                .filter(body -> body.isObject() || body.node().isArray())
                .orElseThrow(() -> new ProblemException(
                        Problem.of(400, "malformed-json", "The body cannot be read", "Send one JSON document.")));
    }

    private static AthleteId athlete(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.hasRole("athlete") && !caller.hasRole(IngestTokenMechanism.ROLE)) {
            throw new ForbiddenException();
        }
        AthleteId athlete = Athlete.of(caller);
        if (athlete == null) {
            throw new UnauthorizedException();
        }
        return athlete;
    }

    private Optional<Posts> reader(Provider provider) {
        return readers.stream().filter(reader -> reader.provider() == provider).findFirst();
    }
}
