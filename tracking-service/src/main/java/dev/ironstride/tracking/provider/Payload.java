package dev.ironstride.tracking.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Foreign JSON, read with patience: a field may be missing, null, a number written as text, or of another kind than
 * documented; what cannot be read is absent. Our own API is strict, but nobody at a vendor reads our answers.
 *
 * @param node what is left to read
 */
public record Payload(JsonNode node) {

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_VALUE = 500;

    /** Bigger is no count of seconds, metres or beats, and would not fit a whole number. */
    private static final double LARGEST = 1e15;

    /** Years that every clock and the database know: beyond them adding a duration may overflow. */
    private static final int EARLIEST_YEAR = 1;

    private static final int LATEST_YEAR = 9999;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** As Health Auto Export writes it: {@code 2024-02-06 07:00:00 -0800}. */
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss xx", Locale.ROOT);

    /** As it writes it on a phone whose clock has twelve hours: {@code 2024-02-06 7:00:00 AM -0800}. */
    private static final DateTimeFormatter HALF_DAYS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("yyyy-MM-dd h:mm:ss a xx")
            .toFormatter(Locale.ENGLISH);

    /** What phones put between a time and its half of the day, to keep them on one line. */
    private static final Pattern NARROW = Pattern.compile("[\\u00A0\\u202F]");

    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i).* [ap]m .*");

    /** Reads a body; empty if it is not one JSON document. */
    public static Optional<Payload> read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(new Payload(node));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static Payload stored(String json) {
        try {
            return new Payload(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored payload cannot be read", broken);
        }
    }

    /** An empty object, to be filled. */
    public static Payload of(String field, String value) {
        return new Payload(JSON.createObjectNode().put(field, value));
    }

    /** The same object with one more text; null adds nothing. */
    public Payload with(String field, @Nullable String value) {
        ObjectNode more = node.deepCopy();
        if (value != null) {
            more.put(field, value);
        }
        return new Payload(more);
    }

    /** The same object without a field. */
    public Payload without(String field) {
        ObjectNode less = node.deepCopy();
        less.remove(field);
        return new Payload(less);
    }

    /** A field's value; an absent one if there is none. */
    public Payload at(String field) {
        JsonNode value = node.get(field);
        return new Payload(value == null ? MissingNode.getInstance() : value);
    }

    /** Whether there is anything here. */
    public boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** The elements of a list; none if it is not one. */
    public List<Payload> list(String field) {
        return at(field).elements();
    }

    /** The elements, if this is a list. */
    public List<Payload> elements() {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(Payload::new)
                        .toList()
                : List.of();
    }

    /** A text, or a number or truth value as text; stripped, never empty, at most 500 characters. One with NUL is none. */
    public @Nullable String text(String field) {
        JsonNode value = at(field).node;
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        // PostgreSQL stores no NUL: a stranger could make us fail by one.
        return text.isEmpty() || text.indexOf('\0') >= 0
                ? null
                : text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    }

    /** A finite number, also one written as text. */
    public @Nullable Double number(String field) {
        JsonNode value = at(field).node;
        double number = value.isNumber() ? value.doubleValue() : value.isTextual() ? parse(value.asText()) : Double.NaN;
        return Math.abs(number) <= LARGEST ? number : null;
    }

    /** Whether the field is true, also as text. */
    public boolean flag(String field) {
        return "true".equals(text(field));
    }

    /** A time with its offset: ISO 8601, or with spaces. A time without an offset is read in UTC. */
    public @Nullable OffsetDateTime time(String field) {
        String told = text(field);
        if (told == null) {
            return null;
        }
        String text = NARROW.matcher(told).replaceAll(" ");
        try {
            OffsetDateTime time = text.length() > 10 && text.charAt(10) == ' '
                    ? OffsetDateTime.parse(text, HALF_OF_DAY.matcher(text).matches() ? HALF_DAYS : SPACED)
                    : text.matches(".*(?:[Zz]|[+-]\\d\\d:?\\d\\d)$")
                            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(
                                    text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"), OffsetDateTime::from)
                            : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
            return bearable(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A time counted in units of so many milliseconds since 1970. */
    public @Nullable Instant epoch(String field, int millisPerUnit) {
        Double count = number(field);
        if (count == null) {
            return null;
        }
        OffsetDateTime time =
                bearable(Instant.ofEpochMilli(Math.round(count * millisPerUnit)).atOffset(ZoneOffset.UTC));
        return time == null ? null : time.toInstant();
    }

    /** The offset of a zone so many seconds ahead of UTC; null beyond what any place on Earth has. */
    public static @Nullable ZoneOffset offset(@Nullable Double secondsAhead) {
        return secondsAhead == null || Math.abs(secondsAhead) > ZoneOffset.MAX.getTotalSeconds()
                ? null
                : ZoneOffset.ofTotalSeconds((int) Math.round(secondsAhead));
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return node.toString();
    }

    private static @Nullable OffsetDateTime bearable(OffsetDateTime time) {
        return time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR ? null : time;
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException wrong) {
            return Double.NaN;
        }
    }
}
