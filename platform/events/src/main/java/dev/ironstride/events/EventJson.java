package dev.ironstride.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** JSON form of event data: ISO dates and instants, unknown fields ignored so that old consumers read new events. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** Writes an event's data. */
    public static String write(IronstrideEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event data of " + event.type() + " cannot be written", impossible);
        }
    }

    /**
     * Reads an event's data.
     *
     * @throws IOException if the bytes are not that event; the message carries no payload
     */
    public static <E extends IronstrideEvent> E read(byte[] json, Class<E> type) throws IOException {
        try {
            E event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new IOException("empty " + type.getSimpleName());
            }
            return event;
        } catch (JsonProcessingException broken) {
            broken.clearLocation();
            throw new IOException(
                    "not a " + type.getSimpleName() + ": " + broken.getClass().getSimpleName());
        }
    }
}
