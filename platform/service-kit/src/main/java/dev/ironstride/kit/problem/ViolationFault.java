package dev.ironstride.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in the caller's words what Hibernate Validator refused: the path in the JSON, without our method and argument. */
final class ViolationFault {
    private ViolationFault() {}

    /** Whether our own answer broke a rule, which is no fault of the caller. */
    static boolean isOurs(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .flatMap(v -> StreamSupport.stream(v.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The problem, 400, with every field in alphabetical order. */
    static Problem problem(ConstraintViolationException e) {
        return Problem.invalid(e.getConstraintViolations().stream()
                .map(ViolationFault::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList());
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(field(violation.getPropertyPath()), violation.getMessage());
    }

    private static String field(Path path) {
        var nodes = new ArrayList<Path.Node>();
        path.forEach(nodes::add);
        nodes.removeIf(n -> n.getKind() == ElementKind.METHOD || n.getKind() == ElementKind.CONTAINER_ELEMENT);
        // The argument's name means something only if nothing inside it is named: a query parameter, or the body as a
        // whole.
        if (nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER) {
            nodes.removeFirst();
        }
        return nodes.stream().map(Path.Node::toString).collect(Collectors.joining("."));
    }
}
