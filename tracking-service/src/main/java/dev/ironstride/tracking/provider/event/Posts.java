package dev.ironstride.tracking.provider.event;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import java.util.List;

/** How an app in the athlete's own hand tells things: with an ingest token, and no further proof. */
public interface Posts {

    /** Which app. */
    Provider provider();

    /** What a body says; nothing if it says nothing we know. */
    List<Telling> read(Payload body);
}
