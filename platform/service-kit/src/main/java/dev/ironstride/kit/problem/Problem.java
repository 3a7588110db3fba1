package dev.ironstride.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal (RFC 9457).
 *
 * @param type stable name of this kind of refusal: {@code https://ironstride.dev/problems/<slug>}
 * @param title the kind in a few words, the same each time
 * @param status HTTP status, 400 to 599
 * @param detail a sentence about this occurrence that says what to do
 * @param errors the fields at fault, if any
 * @param extensions further members, for example what would make it possible
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://ironstride.dev/problems/";

    /** Copies the collections. */
    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    /** A problem without fields; {@code slug} is the last part of its type. */
    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(URI.create(TYPES + slug), title, status, detail, List.of(), Map.of());
    }

    /** 400 {@code invalid-request}: names every field at fault. */
    public static Problem invalid(List<FieldError> errors) {
        var detail = errors.size() == 1
                ? errors.getFirst().field() + " " + errors.getFirst().message() + "."
                : "Correct the fields listed and send it again.";
        return of(400, "invalid-request", "Something in the request is not right", detail)
                .withErrors(errors);
    }

    /** 400: what is wrong with JSON that Jackson refused, for one item of several. */
    public static Problem unreadable(JsonProcessingException fault) {
        return JsonFault.problem(fault);
    }

    /** 404 {@code not-found}: the same body whether it never existed or is someone else's. */
    public static Problem notFound() {
        return of(404, "not-found", "Not found", "There is nothing here under that address for you.");
    }

    /** This problem with the fields at fault. */
    public Problem withErrors(List<FieldError> fields) {
        return new Problem(type, title, status, detail, fields, extensions);
    }

    /** This problem with one more member. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more);
    }
}
