package dev.ironstride.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Ends a request with a problem. A WebApplicationException, so that JAX-RS lets it through parameter converters. */
public final class ProblemException extends WebApplicationException {
    private final transient Problem problem;

    /** Refuses with the given problem. */
    public ProblemException(Problem problem) {
        super(
                problem.title() + ": " + problem.detail(),
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem)
                        .build());
        this.problem = problem;
    }

    /** 400, naming one field and what it must be. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(Problem.invalid(List.of(new FieldError(field, message))));
    }

    /** 404: not there, or not yours. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
