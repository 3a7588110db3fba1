package dev.ironstride.tracking.provider.link;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.erasure.Farewell;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the part of every vendor an erased athlete was connected to, while there are tokens to do it with. */
@ApplicationScoped
class VendorFarewell implements Farewell {

    private final Links links;
    private final Connections connections;

    VendorFarewell(Links links, Connections connections) {
        this.links = links;
        this.connections = connections;
    }

    @Override
    public Uni<Void> say(AthleteId athlete) {
        return links.of(athlete)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndMerge(link -> Uni.createFrom()
                                .deferred(() -> connections.revoke(link))
                                .onFailure()
                                .recoverWithNull())
                        .collect()
                        .asList())
                .replaceWithVoid();
    }
}
