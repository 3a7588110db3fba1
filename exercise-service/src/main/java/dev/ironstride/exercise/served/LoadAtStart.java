package dev.ironstride.exercise.served;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fills the memory before the first request. If that fails, the service does not start: it would serve an empty catalogue. */
@ApplicationScoped
class LoadAtStart {

    private final ServedCatalogue served;

    LoadAtStart(ServedCatalogue served) {
        this.served = served;
    }

    void load(@Observes StartupEvent start) throws Throwable {
        // Main thread: the one place where waiting for a Uni is right.
        VertxContextSupport.subscribeAndAwait(served::refresh);
        served.keepUp();
    }
}
