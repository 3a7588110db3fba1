package dev.ironstride.tracking.provider.link;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/** How a vendor speaks OAuth 2. */
public interface Dialect {

    /** Whose way it is. */
    Provider provider();

    /** Whether a code is worth nothing without the verifier we keep (RFC 7636). */
    default boolean pkce() {
        return false;
    }

    /** Whether our name and password go in a header; else they are fields of the form. */
    default boolean basic() {
        return false;
    }

    /** Further fields of the address where the athlete agrees. */
    default Map<String, String> asking() {
        return Map.of();
    }

    /** The vendor's name for the athlete; empty if it will not say. */
    Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens);

    /** Does what the vendor wants before it tells anything. */
    default Uni<Void> welcome(Link link) {
        return Uni.createFrom().voidItem();
    }

    /** Tells the vendor that it is over. Failing is the vendor's matter: we forget the tokens all the same. */
    Uni<Void> revoke(Link link);
}
