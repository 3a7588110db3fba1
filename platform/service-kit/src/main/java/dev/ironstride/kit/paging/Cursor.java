package dev.ironstride.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ironstride.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a page ends: the sort values of its last item, opaque to the caller. A type for {@code @QueryParam("cursor")}.
 *
 * <p>A cursor is no secret and no permission: each query still restricts to the athlete.
 *
 * @param values the sort values as text
 */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";
    private static final int MOST_CHARACTERS = 1000;

    /** Copies the values. */
    public Cursor {
        values = List.copyOf(values);
    }

    /** A cursor after the item with these sort values; their text must not contain the control character U+001F. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /** Reads a query parameter; refuses anything that {@link #toString} did not write with a problem naming {@code cursor}. */
    public static Cursor fromString(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw refused();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new Cursor(Arrays.asList(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /**
     * One value, parsed: {@code cursor.read(0, UUID::fromString)}. Refuses a cursor of other length or content with a problem
     * naming {@code cursor}.
     */
    public <T> T read(int index, Function<String, T> parser) {
        if (index >= values.size()) {
            throw refused();
        }
        try {
            return parser.apply(values.get(index));
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    /** The text to hand out: base64url without padding. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        values.stream().collect(Collectors.joining(SEPARATOR)).getBytes(UTF_8));
    }

    private static ProblemException refused() {
        return ProblemException.invalid("cursor", "is not one we gave out; start again without it");
    }
}
