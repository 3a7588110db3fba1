package dev.ironstride.tracking.provider.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.link.Link;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the athlete sees it.
 *
 * @param provider its name in addresses
 * @param detail the state in a sentence
 * @param webhook where it posts, for those that post with an ingest token
 * @param connectedAt since when, if it is connected
 */
@Schema(name = "Integration")
public record IntegrationView(
        String provider,
        String name,
        State state,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String webhook,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant connectedAt) {

    /** How things stand with a provider. */
    public enum State {
        /** This server has no credentials for it. */
        OFF,
        /** It can be connected. */
        NOT_CONNECTED,
        /** It is connected. */
        CONNECTED,
        /** It is connected and its activities are switched off over there. */
        PAUSED,
        /** It was connected and refuses us now: connect again. */
        RECONNECT,
        /** It needs no connection: its app posts with an ingest token. */
        INGEST_TOKEN
    }

    static IntegrationView of(Provider provider, boolean on, @Nullable Link link) {
        State state = state(provider, on, link);
        return new IntegrationView(
                provider.slug(),
                provider.title(),
                state,
                detail(state),
                state == State.INGEST_TOKEN ? WebhookResource.address(provider) : null,
                link == null ? null : link.connectedAt());
    }

    private static State state(Provider provider, boolean on, @Nullable Link link) {
        if (provider.isOneOf(Provider.HEALTH_AUTO_EXPORT, Provider.HEALTH_CONNECT)) {
            return State.INGEST_TOKEN;
        }
        if (!on) {
            return State.OFF;
        }
        if (link == null) {
            return State.NOT_CONNECTED;
        }
        if (link.broken()) {
            return State.RECONNECT;
        }
        return link.permitted() ? State.CONNECTED : State.PAUSED;
    }

    private static String detail(State state) {
        return switch (state) {
            case OFF -> "Off: not configured on this server.";
            case NOT_CONNECTED -> "Not connected.";
            case CONNECTED -> "Connected: new runs come by themselves.";
            case PAUSED -> "Connected, but activities are switched off over there.";
            case RECONNECT -> "The agreement has ended over there: connect again.";
            case INGEST_TOKEN -> "Make an ingest token and enter it in the app, with the address below.";
        };
    }
}
