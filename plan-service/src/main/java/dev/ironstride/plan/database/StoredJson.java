package dev.ironstride.plan.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * JSON columns. A mapper of its own, apart from the one that reads requests: what is stored has to be readable after that one
 * grows stricter, and a field that a later version adds must not stop an earlier one during a rolling update.
 *
 * <p>Parameters are written {@code $1::text::json} (or {@code ::jsonb}) and columns read as {@code body::text}: given a Java
 * string, the driver would otherwise store a JSON string. A {@code json} column keeps the text as it is written here, so equal
 * values have to be written alike.
 */
public final class StoredJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StoredJson() {}

    /** Writes a value for a column. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // would quote health data into the log
            throw new IllegalStateException("Cannot read a stored " + type.getSimpleName(), e);
        }
    }

    /** Reads a list that {@link #write} wrote, or that the database put together of such values. */
    public static <T> List<T> readList(String json, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("Cannot read stored values of " + type.getSimpleName(), e);
        }
    }
}
