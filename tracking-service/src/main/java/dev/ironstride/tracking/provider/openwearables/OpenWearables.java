package dev.ironstride.tracking.provider.openwearables;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Links;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Outside;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Open Wearables: signed events that carry the workout. Its user is one we made there, so nobody can claim another's. */
@ApplicationScoped
public class OpenWearables implements Webhook {

    private final Apps apps;
    private final Intake intake;
    private final Links links;
    private final Outside outside;

    OpenWearables(Apps apps, Intake intake, Links links, Outside outside) {
        this.apps = apps;
        this.intake = intake;
        this.links = links;
        this.outside = outside;
    }

    @Override
    public Provider provider() {
        return Provider.OPEN_WEARABLES;
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        String id = Svix.verify(
                delivery, apps.of(Provider.OPEN_WEARABLES).webhookSecrets().orElse(List.of()));
        Payload event = delivery.json();
        Payload data = event.at("data");
        String user = data.text("user_id");
        String workout = data.text("id");
        if (user == null
                || workout == null
                || !String.valueOf(event.text("type")).startsWith("workout.")) {
            return List.of();
        }
        return List.of(new Notice(id, user, workout, event));
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        Telling told = Workout.told(notice.payload());
        return intake.pushed(
                        link.athlete(), Provider.OPEN_WEARABLES, notice.subject(), Workout.rank(notice.payload()), told)
                .map(Outcome.Done::new);
    }

    /** Makes the athlete a user over there, whose devices are connected over there. */
    public Uni<Void> connect(AthleteId athlete) {
        Call call = Call.json(
                        apps.api(Provider.OPEN_WEARABLES, "/api/v1/users"),
                        Payload.of("external_user_id", athlete.value()).toString())
                .header(
                        "X-Open-Wearables-API-Key",
                        apps.of(Provider.OPEN_WEARABLES).apiKey().orElseThrow());
        return outside.call(call)
                .map(answer ->
                        answer.ok() ? answer.json().map(user -> user.text("id")).orElse(null) : null)
                .onFailure(IOException.class)
                .recoverWithNull()
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(Problem.of(
                        503,
                        "provider-silent",
                        "Not possible right now",
                        "Open Wearables did not answer. Try again later.")))
                .chain(user -> links.keep(athlete, Provider.OPEN_WEARABLES, user, null))
                .replaceWithVoid();
    }
}
