package dev.ironstride.tracking.provider.polar;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Access;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Polar's webhook: a signed notice that names an exercise, which is then fetched. */
@ApplicationScoped
class Polar implements Webhook {

    private static final String ID = "[A-Za-z0-9_-]{1,100}";

    private final Apps apps;
    private final Access access;
    private final Intake intake;

    Polar(Apps apps, Access access, Intake intake) {
        this.apps = apps;
        this.access = access;
        this.intake = intake;
    }

    @Override
    public Provider provider() {
        return Provider.POLAR;
    }

    /** Polar knocks before it gives us the secret to sign with, so this one is unsigned, and means nothing. */
    @Override
    public Optional<String> greeting(Delivery delivery) {
        boolean ping = delivery.header(PolarSignature.HEADER).isEmpty()
                && Payload.read(delivery.body())
                        .map(body -> "PING".equals(body.text("event")))
                        .orElse(false);
        return ping ? Optional.of("{}") : Optional.empty();
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        App app = apps.of(Provider.POLAR);
        PolarSignature.verify(delivery, app.webhookSecrets().orElse(List.of()));
        Payload event = delivery.json();
        String user = event.text("user_id");
        String entity = event.text("entity_id");
        if (!"EXERCISE".equals(event.text("event")) || user == null || entity == null || !entity.matches(ID)) {
            return List.of();
        }
        String key = String.join(":", entity, String.valueOf(event.text("timestamp")), user);
        String url = event.text("url");
        Payload payload = Payload.of("id", entity).with("url", url == null ? null : address(app, url));
        return List.of(new Notice(key, user, entity, payload));
    }

    private static String address(App app, String given) {
        URI api = app.apiUrl().orElseThrow();
        return Origin.of(api)
                .admit(given)
                .orElseThrow(() -> Delivery.refused("The address of the exercise is not one we call."))
                .toString();
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        String id = String.valueOf(notice.payload().text("id"));
        String url = notice.payload().text("url");
        URI address = url == null ? apps.api(Provider.POLAR, "/v3/exercises/" + id) : URI.create(url);
        return access.call(link, token -> Call.get(address).bearer(token)).chain(answer -> now(link, id, answer));
    }

    private Uni<Outcome> now(Link link, String id, Answer answer) {
        if (answer.ok()) {
            Telling told = PolarExercise.told(answer.json().orElse(Payload.of("", "")), id);
            return intake.fetched(link.athlete(), Provider.POLAR, told).map(Outcome.Done::new);
        }
        return switch (answer.status()) {
            case 404, 410 ->
                intake.fetched(link.athlete(), Provider.POLAR, new Telling.Gone(id))
                        .map(Outcome.Done::new);
            case 401, 403 -> Uni.createFrom().item(new Outcome.Done("not-allowed"));
            default -> Uni.createFrom().failure(new IOException("status " + answer.status()));
        };
    }
}
