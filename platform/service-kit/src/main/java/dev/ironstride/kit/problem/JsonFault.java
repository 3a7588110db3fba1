package dev.ironstride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the caller's words what Jackson refused: the path in the JSON sent, and what belongs there. */
final class JsonFault {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

    private JsonFault() {}

    /** The problem, always 400. */
    static Problem problem(JsonProcessingException fault) {
        if (fault.getCause() instanceof ProblemException refused) {
            return refused.problem();
        }
        var twice = DUPLICATE.matcher(fault.getOriginalMessage());
        if (twice.lookingAt()) {
            return Problem.invalid(List.of(new FieldError(twice.group(1), "is there twice")));
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not a field of this request");
            case InvalidFormatException wrong -> field(wrong, Expected.of(wrong.getTargetType()));
            case ValueInstantiationException refused -> field(refused, reason(refused));
            case MismatchedInputException wrong -> field(wrong, mismatch(wrong));
            case JsonMappingException other -> field(other, wrapped(other.getCause()));
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

    private static String wrapped(@Nullable Throwable cause) {
        return cause instanceof InputCoercionException tooLarge
                ? Expected.of(tooLarge.getTargetType())
                : "is not acceptable";
    }

    private static String mismatch(MismatchedInputException fault) {
        var says = fault.getOriginalMessage();
        if (says.contains("Cannot map `null`")) {
            return "is required and must not be null";
        }
        if (says.startsWith("No content to map")) {
            return "must not be empty: send a JSON document";
        }
        if (says.startsWith("Trailing token")) {
            return "must be one JSON document, with nothing after it";
        }
        return Expected.of(fault.getTargetType());
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
