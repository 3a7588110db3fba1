package dev.ironstride.tracking.provider.strava;

import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Purge;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Access;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.RateBudget;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Strava's webhook. An event says only that something about an activity or an athlete has changed, and anybody could have
 * written it; so each means "look", and what is seen with the athlete's own token decides, whatever order events come in.
 */
@ApplicationScoped
class Strava implements Webhook {

    private static final String ACTIVITY = "activity";

    private final Apps apps;
    private final Access access;
    private final RateBudget budget;
    private final Intake intake;
    private final Purge purge;

    Strava(Apps apps, Access access, RateBudget budget, Intake intake, Purge purge) {
        this.apps = apps;
        this.access = access;
        this.budget = budget;
        this.intake = intake;
        this.purge = purge;
    }

    @Override
    public Provider provider() {
        return Provider.STRAVA;
    }

    @Override
    public Optional<String> handshake(Delivery delivery, Map<String, String> query) {
        App app = apps.of(Provider.STRAVA);
        delivery.requireKey(app.webhookKey());
        String token = query.getOrDefault("hub.verify_token", "");
        String challenge = query.getOrDefault("hub.challenge", "");
        boolean ours = "subscribe".equals(query.get("hub.mode"))
                && !challenge.isEmpty()
                && Signature.sameText(app.verifyToken().orElseThrow(), token);
        if (!ours) {
            throw Delivery.refused("The verify token is not the one we gave.");
        }
        return Optional.of(Payload.of("hub.challenge", challenge).toString());
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        App app = apps.of(Provider.STRAVA);
        delivery.requireKey(app.webhookKey());
        Optional<String> signature = delivery.header("X-Strava-Signature");
        if (signature.isPresent()) {
            StravaSignature.verify(delivery, signature.get(), app.clientSecret().orElseThrow());
        }
        Payload event = delivery.json();
        String kind = event.text("object_type");
        String object = event.text("object_id");
        String owner = event.text("owner_id");
        String aspect = event.text("aspect_type");
        if (kind == null || object == null || owner == null || aspect == null || !object.matches("\\d{1,20}")) {
            return List.of();
        }
        boolean known = kind.equals(ACTIVITY) || kind.equals("athlete");
        // Two changes within one second differ in what they say has changed.
        String updates = Sha256.hex(Signature.bytes(event.at("updates").toString()));
        String key = String.join(":", kind, object, aspect, String.valueOf(event.text("event_time")), owner, updates);
        return known
                ? List.of(new Notice(
                        key,
                        owner,
                        kind + ":" + object,
                        Payload.of("kind", kind).with("id", object)))
                : List.of();
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        if (!link.permitted()) {
            return Uni.createFrom().item(new Outcome.Done("not-permitted"));
        }
        boolean activity = ACTIVITY.equals(notice.payload().text("kind"));
        String path = activity ? "/api/v3/activities/" + notice.payload().text("id") : "/api/v3/athlete";
        return ask(
                link,
                path,
                answer -> activity
                        ? activity(link, String.valueOf(notice.payload().text("id")), answer)
                        : athlete(link, answer));
    }

    private Uni<Outcome> ask(Link link, String path, Function<Answer, Uni<Outcome>> then) {
        return budget.take(Provider.STRAVA)
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().<Outcome>item(new Outcome.Later(wait.get(), false, "budget"))
                        : access.call(
                                        link,
                                        token -> Call.get(apps.api(Provider.STRAVA, path))
                                                .bearer(token))
                                .call(answer -> budget.learn(Provider.STRAVA, answer))
                                .chain(then::apply));
    }

    /** What there is now: a run, no run any more (deleted, or hidden from us), or no answer. */
    private Uni<Outcome> activity(Link link, String id, Answer answer) {
        if (answer.ok()) {
            Payload found = answer.json().orElse(Payload.of("", ""));
            boolean theirs = link.userId().equals(found.at("athlete").text("id")) && id.equals(found.text("id"));
            return theirs
                    ? now(link, StravaActivity.told(found))
                    : Uni.createFrom().item(new Outcome.Done("not-theirs"));
        }
        return switch (answer.status()) {
            case 403, 404, 410 -> now(link, new Telling.Gone(id));
            case 401 -> Uni.createFrom().item(new Outcome.Done("not-allowed"));
            default -> Uni.createFrom().failure(new IOException("status " + answer.status()));
        };
    }

    private Uni<Outcome> now(Link link, Telling told) {
        return intake.fetched(link.athlete(), Provider.STRAVA, told).map(Outcome.Done::new);
    }

    /** The athlete has left if Strava no longer knows our token, also not a renewed one; else somebody told a tale. */
    private Uni<Outcome> athlete(Link link, Answer answer) {
        if (answer.unauthorised()) {
            return purge.all(link).replaceWith(new Outcome.Done("purged"));
        }
        return answer.ok()
                ? Uni.createFrom().item(new Outcome.Done("ignored"))
                : Uni.createFrom().failure(new IOException("status " + answer.status()));
    }
}
