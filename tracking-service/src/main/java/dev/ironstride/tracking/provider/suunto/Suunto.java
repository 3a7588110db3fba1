package dev.ironstride.tracking.provider.suunto;

import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Link;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Suunto's webhook: signed notices that carry the workout. */
@ApplicationScoped
class Suunto implements Webhook {

    private static final String SIGNATURE = "X-HMAC-SHA256-Signature";

    private final Apps apps;
    private final Intake intake;

    Suunto(Apps apps, Intake intake) {
        this.apps = apps;
        this.intake = intake;
    }

    @Override
    public Provider provider() {
        return Provider.SUUNTO;
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        verify(delivery, apps.of(Provider.SUUNTO).webhookSecrets().orElse(List.of()));
        Payload event = delivery.json();
        String user = event.text("username");
        String workout = event.at("workout").text("workoutKey");
        if (!"WORKOUT_CREATED".equals(event.text("type")) || user == null || workout == null) {
            return List.of();
        }
        // Nothing in it says when it was sent: the same bytes again are the same notice.
        String key = workout + ":" + Sha256.hex(delivery.body());
        return List.of(new Notice(key, user, workout, event));
    }

    /** Suunto's documents do not say how the code is written, so both usual ways are read. */
    private static void verify(Delivery delivery, List<String> secrets) {
        String claimed = delivery.header(SIGNATURE).orElseThrow(Delivery::forged);
        boolean signed = false;
        for (String secret : secrets) {
            byte[] expected = Signature.of(Signature.bytes(secret), delivery.body());
            signed |= Signature.matchesHex(expected, claimed) || Signature.matchesBase64(expected, claimed);
        }
        if (!signed) {
            throw Delivery.forged();
        }
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        Telling told = SuuntoWorkout.told(notice.payload());
        return intake.pushed(link.athlete(), Provider.SUUNTO, notice.subject(), SuuntoWorkout.RANK, told)
                .map(Outcome.Done::new);
    }
}
