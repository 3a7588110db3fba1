package dev.ironstride.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the edge handlers before everything else, sign-in included. */
@ApplicationScoped
public class Edge {

    /** Sign-in runs at priority 200 and reads cookies: names must be restored by then. */
    private static final int BEFORE_SIGN_IN = 1000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::handle, BEFORE_SIGN_IN + 1);
        filters.register(HostCookies::handle, BEFORE_SIGN_IN);
    }
}
