package dev.ironstride.kit.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the endpoint does not name with {@link QueryParam}, and those without a value: either would
 * silently ask for something else.
 */
public class QueryNames {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void filter(ResourceInfo endpoint, UriInfo uri) {
        var sent = uri.getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(endpoint.getResourceMethod(), QueryNames::names);
        var faults = sent.entrySet().stream()
                .map(parameter -> fault(parameter.getKey(), parameter.getValue(), names))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    private static Set<String> names(Method endpoint) {
        return Arrays.stream(endpoint.getParameterAnnotations())
                .flatMap(Stream::of)
                .filter(QueryParam.class::isInstance)
                .map(query -> ((QueryParam) query).value())
                .collect(Collectors.toUnmodifiableSet());
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
