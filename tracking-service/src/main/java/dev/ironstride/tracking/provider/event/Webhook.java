package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.link.Link;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a vendor tells us things. */
public interface Webhook {

    /** Who tells. */
    Provider provider();

    /** The answer to a greeting that changes nothing and comes before anything is agreed; empty if it is none. */
    default Optional<String> greeting(Delivery delivery) {
        return Optional.empty();
    }

    /** The answer to a GET, by which some vendors ask whether the address is ours; empty if this one never does. */
    default Optional<String> handshake(Delivery delivery, Map<String, String> query) {
        return Optional.empty();
    }

    /** Who speaks is proven here, on the bytes as they came, before anything is read into them; else 401 or 403. */
    List<Notice> open(Delivery delivery);

    /** Works a notice off. May be asked twice for the same one. A failure is tried again later. */
    Uni<Outcome> handle(Notice notice, Link link);
}
