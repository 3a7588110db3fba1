package dev.ironstride.exercise.publication;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * After the migrations, tells the others what they changed. It waits for the database, not for Kafka: sending is the
 * outbox' business. If it fails, the service does not start, and the next attempt publishes.
 */
@ApplicationScoped
class PublishAtStart {

    private static final Logger LOG = Logger.getLogger(PublishAtStart.class);

    private final Publication publication;

    PublishAtStart(Publication publication) {
        this.publication = publication;
    }

    void publish(@Observes StartupEvent start) throws Throwable {
        // Main thread: the one place where waiting for a Uni is right.
        int count = VertxContextSupport.subscribeAndAwait(publication::publishChanges);
        LOG.infof("%d exercises changed and are on their way to Kafka", count);
    }
}
