package dev.ironstride.tracking.erasure;

import dev.ironstride.kit.identity.AthleteId;
import io.smallrye.mutiny.Uni;

/** Somebody outside who is to be told that an athlete is erased, while it can still be told. */
public interface Farewell {

    /** Tells them. Failing is their matter: the athlete is erased all the same. It may be said more than once. */
    Uni<Void> say(AthleteId athlete);
}
