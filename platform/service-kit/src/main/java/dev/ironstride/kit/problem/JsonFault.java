package dev.ironstride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the caller's words what Jackson refused: the path in the JSON sent, and what belongs there. */
final class JsonFault {
    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            Instant.class, "must be an instant like \"2026-11-25T06:30:00Z\"",
            LocalDate.class, "must be a date like \"2026-11-25\"",
            LocalTime.class, "must be a time like \"07:00\"",
            UUID.class, "must be a UUID",
            Boolean.class, "must be true or false",
            String.class, "must be text in quotes");

    private JsonFault() {}

    /** The problem, always 400. */
    static Problem problem(JsonProcessingException fault) {
        if (fault.getCause() instanceof ProblemException refused) {
            return refused.problem();
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not a field of this request");
            case InvalidFormatException wrong -> field(wrong, expected(wrong.getTargetType()));
            case ValueInstantiationException refused -> field(refused, reason(refused));
            case MismatchedInputException wrong -> field(wrong, mismatch(wrong));
            case JsonMappingException other
            when !(other.getCause() instanceof JsonProcessingException) -> field(other, "is not acceptable");
            case StreamConstraintsException excess ->
                malformed("The JSON is nested too deeply or holds a value that is too long; send less of it.");
            default -> malformed("The body is not valid JSON" + place(fault) + ": send one complete JSON document.");
        };
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "malformed-json", "The body cannot be read", detail);
    }

    private static Problem field(JsonMappingException fault, String message) {
        var path = path(fault.getPath());
        return Problem.invalid(List.of(new FieldError(path.isEmpty() ? "body" : path, message)));
    }

    /** {@code runWeek[0].kind}. */
    private static String path(List<JsonMappingException.Reference> references) {
        return references.stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String mismatch(MismatchedInputException fault) {
        var says = fault.getOriginalMessage();
        if (says.contains("Cannot map `null`")) {
            return "must not be null";
        }
        if (says.startsWith("No content to map")) {
            return "must not be empty: send a JSON document";
        }
        if (says.startsWith("Trailing token")) {
            return "must be one JSON document, with nothing after it";
        }
        return expected(fault.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not acceptable";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        var example = EXAMPLES.get(type == boolean.class ? Boolean.class : type);
        if (example != null) {
            return example;
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "must be a whole number";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "must be a number" : "must be an object";
    }

    private static String reason(ValueInstantiationException refused) {
        var cause = refused.getCause();
        var message = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return message == null ? "is not acceptable" : "is not acceptable: " + message;
    }

    private static String place(JsonProcessingException fault) {
        var at = fault.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
