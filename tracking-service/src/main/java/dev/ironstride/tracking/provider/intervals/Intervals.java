package dev.ironstride.tracking.provider.intervals;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Posts;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Access;
import dev.ironstride.tracking.provider.link.Dialect;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Tokens;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * intervals.icu in two ways: activities posted with the athlete's ingest token are taken as they are; its own webhook
 * carries a shared secret inside the body, which is no signature, so what it names is fetched back.
 */
@ApplicationScoped
class Intervals implements Webhook, Posts, Dialect {

    private static final String ID = "[A-Za-z0-9]{1,40}";

    private final Apps apps;
    private final Access access;
    private final Intake intake;

    Intervals(Apps apps, Access access, Intake intake) {
        this.apps = apps;
        this.access = access;
        this.intake = intake;
    }

    @Override
    public Provider provider() {
        return Provider.INTERVALS;
    }

    @Override
    public List<Telling> read(Payload body) {
        List<Payload> activities =
                body.isObject() && body.at("activities").present() ? body.list("activities") : body.elements();
        return (body.isObject() && activities.isEmpty() ? List.of(body) : activities)
                .stream().map(IntervalsActivity::told).toList();
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        Payload body = delivery.json();
        String claimed = String.valueOf(body.text("secret"));
        boolean believed = false;
        for (String secret : apps.of(Provider.INTERVALS).webhookSecrets().orElse(List.of())) {
            believed |= Signature.sameText(secret, claimed);
        }
        if (!believed) {
            throw Delivery.forged();
        }
        List<Notice> notices = new ArrayList<>();
        for (Payload event : body.list("events")) {
            String athlete = event.text("athlete_id");
            String kind = String.valueOf(event.text("type"));
            String id = event.at("activity").text("id");
            if (athlete != null && id != null && kind.startsWith("ACTIVITY_") && id.matches(ID)) {
                String key = String.join(":", kind, id, String.valueOf(event.text("timestamp")), athlete);
                notices.add(new Notice(key, athlete, id, Payload.of("id", id)));
            }
        }
        return notices;
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        String id = String.valueOf(notice.payload().text("id"));
        return access.call(
                        link,
                        token -> Call.get(apps.api(Provider.INTERVALS, "/api/v1/activity/" + id))
                                .bearer(token))
                .chain(answer -> now(link, id, answer));
    }

    private Uni<Outcome> now(Link link, String id, Answer answer) {
        if (answer.ok()) {
            Payload found = answer.json().orElse(Payload.of("", ""));
            String owner = found.text("icu_athlete_id");
            if (!id.equals(found.text("id")) || (owner != null && !owner.equals(link.userId()))) {
                return Uni.createFrom().item(new Outcome.Done("not-theirs"));
            }
            return effect(link, IntervalsActivity.told(found));
        }
        return switch (answer.status()) {
            case 404, 410 -> effect(link, new Telling.Gone(id));
            case 401, 403 -> Uni.createFrom().item(new Outcome.Done("not-allowed"));
            default -> Uni.createFrom().failure(new IOException("status " + answer.status()));
        };
    }

    private Uni<Outcome> effect(Link link, Telling told) {
        return intake.fetched(link.athlete(), Provider.INTERVALS, told).map(Outcome.Done::new);
    }

    @Override
    public Uni<Optional<String>> userId(Payload tokenAnswer, Tokens tokens) {
        return Uni.createFrom()
                .item(Optional.ofNullable(tokenAnswer.at("athlete").text("id")));
    }

    @Override
    public Uni<Void> revoke(Link link) {
        return access.call(
                        link,
                        token -> Call.delete(apps.api(Provider.INTERVALS, "/api/v1/disconnect-app"))
                                .bearer(token))
                .replaceWithVoid();
    }
}
