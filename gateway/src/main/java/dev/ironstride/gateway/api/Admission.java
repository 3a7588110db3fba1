package dev.ironstride.gateway.api;

import dev.ironstride.gateway.GatewayConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what is under way and says no early. A door that queues without bound answers nobody; one that refuses some
 * answers the rest in time.
 */
@ApplicationScoped
class Admission {

    private final int mostRequests;
    private final int mostStreams;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Admission(GatewayConfig config) {
        this.mostRequests = config.limits().requests();
        this.mostStreams = config.limits().streams();
    }

    /** Takes a place until the answer has ended or the caller has gone; false if there is none left. */
    boolean enter(RoutingContext context, boolean stream) {
        AtomicInteger underWay = stream ? streams : requests;
        if (underWay.incrementAndGet() > (stream ? mostStreams : mostRequests)) {
            underWay.decrementAndGet();
            return false;
        }
        context.addEndHandler(ignored -> underWay.decrementAndGet());
        return true;
    }
}
