package dev.ironstride.exercise.answer;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of query parameters. */
public final class QueryNames {

    private QueryNames() {}

    /** A misspelt parameter, or one without a value, would silently ask for something else: refuses both. */
    public static void onlyThese(UriInfo uri, Set<String> known) {
        var faults = uri.getQueryParameters().entrySet().stream()
                .map(parameter -> fault(parameter.getKey(), parameter.getValue(), known))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    private static Optional<FieldError> fault(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            var others = known.isEmpty() ? "there are none" : "there are " + sorted(known);
            return Optional.of(new FieldError(name, "is not a parameter here; " + others));
        }
        return values.stream().anyMatch(String::isBlank)
                ? Optional.of(new FieldError(name, "must have a value; leave it out if it does not matter"))
                : Optional.empty();
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
