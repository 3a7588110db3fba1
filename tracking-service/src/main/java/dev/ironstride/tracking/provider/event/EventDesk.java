package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Links;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes notices in and works them off: at once after they are stored, and again from time to time. Each provider has a
 * line of its own, so that a slow one holds up nobody else.
 */
@ApplicationScoped
public class EventDesk {

    private static final Logger LOG = Logger.getLogger(EventDesk.class);

    private static final int AT_ONCE = 4;
    private static final int PER_ROUND = 20;

    /** Tries, some ten hours in all; then the notice is given up and counted as failed. */
    private static final int MOST_ATTEMPTS = 16;

    /** Working one off: some calls to the vendor, each of which is bounded itself. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How long a notice that was worked off is remembered, to recognise it when it is sent again. */
    private static final Duration MEMORY = Duration.ofDays(14);

    private final Events events;
    private final Links links;
    private final Purge purge;
    private final Apps apps;
    private final Tally tally;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<Provider, Webhook> webhooks = new EnumMap<>(Provider.class);
    private final Map<Provider, AtomicInteger> calls = new EnumMap<>(Provider.class);

    EventDesk(
            Events events,
            Links links,
            Purge purge,
            Apps apps,
            Tally tally,
            Vertx vertx,
            Clock clock,
            @All List<Webhook> webhooks) {
        this.events = events;
        this.links = links;
        this.purge = purge;
        this.apps = apps;
        this.tally = tally;
        this.vertx = vertx;
        this.clock = clock;
        webhooks.forEach(webhook -> {
            this.webhooks.put(webhook.provider(), webhook);
            this.calls.put(webhook.provider(), new AtomicInteger());
        });
    }

    /** How a provider tells things, if it does. */
    public Optional<Webhook> webhook(Provider provider) {
        return Optional.ofNullable(webhooks.get(provider));
    }

    /** Stores notices; once this has succeeded they are not lost any more. */
    public Uni<Void> take(Provider provider, List<Notice> notices) {
        return events.keep(provider, notices)
                .invoke(news -> {
                    tally.count(provider, "received", news);
                    tally.count(provider, "repeated-or-unknown", notices.size() - news);
                    wake(provider);
                })
                .replaceWithVoid();
    }

    @Scheduled(
            every = "${ironstride.integrations.sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        webhooks.keySet().stream().filter(apps::on).forEach(this::wake);
        return Uni.createFrom().voidItem();
    }

    @Scheduled(
            every = "1h",
            delayed = "15m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return events.forget(clock.instant().minus(MEMORY));
    }

    /** One line per provider: a call while it is being worked off means one more round. */
    private void wake(Provider provider) {
        AtomicInteger waiting = calls.get(provider);
        if (waiting != null && waiting.getAndIncrement() == 0) {
            vertx.runOnContext(ignored -> drain(provider, waiting));
        }
    }

    private void drain(Provider provider, AtomicInteger waiting) {
        int seen = waiting.get();
        round(provider)
                .subscribe()
                .with(
                        more -> {
                            if (more || waiting.addAndGet(-seen) != 0) {
                                drain(provider, waiting);
                            }
                        },
                        failure -> {
                            LOG.warnf("Notices of %s could not be worked off: %s", provider.slug(), failure);
                            waiting.set(0);
                        });
    }

    /** Works some off; true if there may be more. */
    private Uni<Boolean> round(Provider provider) {
        return events.claim(provider, PER_ROUND)
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUni(each -> one(provider, each))
                        .merge(AT_ONCE)
                        .collect()
                        .asList()
                        .replaceWith(!claimed.isEmpty()));
    }

    private Uni<Void> one(Provider provider, Events.Claimed claimed) {
        Notice notice = claimed.notice();
        return links.ofUser(provider, notice.userId())
                .chain(link -> link.isEmpty()
                        ? Uni.createFrom().<Outcome>item(new Outcome.Done("unknown-athlete"))
                        : handled(provider, notice, link.get()))
                .onFailure()
                .recoverWithItem(failure -> troubled(provider, claimed, failure))
                .map(outcome -> given(outcome, claimed))
                .invoke(outcome -> tally.count(provider, outcome.label(), 1))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Done done -> events.done(provider, notice, done.label());
                    case Outcome.Later later -> events.defer(provider, notice, later);
                });
    }

    private Uni<Outcome> handled(Provider provider, Notice notice, Link link) {
        Webhook webhook = webhooks.get(provider);
        if (webhook == null) {
            return Uni.createFrom().item(new Outcome.Done("ignored"));
        }
        return webhook.handle(notice, link)
                // Whatever happens, the others get their turn.
                .ifNoItem()
                .after(LONGEST)
                .failWith(() -> new IOException("took too long"))
                // The athlete may have left while we were reading.
                .call(outcome -> links.ofUser(provider, notice.userId())
                        .chain(still -> still.isPresent() ? Uni.createFrom().voidItem() : purge.runs(link)));
    }

    private Outcome troubled(Provider provider, Events.Claimed claimed, Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debugf("%s did not answer: %s", provider.slug(), failure.getMessage());
        } else {
            LOG.warnf(failure, "A notice of %s could not be worked off", provider.slug());
        }
        return later(claimed.attempts(), "no-answer");
    }

    /** Tries again after a pause that doubles. */
    private Outcome later(int attempts, String label) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_ATTEMPTS));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return new Outcome.Later(clock.instant().plus(bounded), true, label);
    }

    private static Outcome given(Outcome outcome, Events.Claimed claimed) {
        return outcome instanceof Outcome.Later later && later.fault() && claimed.attempts() >= MOST_ATTEMPTS
                ? new Outcome.Done("failed")
                : outcome;
    }
}
