package dev.ironstride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem. Nothing of a stack trace, a class name or a statement leaves the house. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** Before Quarkus' own mappers. */
    private static final int FIRST = Priorities.USER - 1000;

    @ServerExceptionMapper(priority = FIRST)
    Response refused(ProblemException e) {
        return answer(e.problem()).build();
    }

    @ServerExceptionMapper(
            value = {
                MismatchedInputException.class,
                ValueInstantiationException.class,
                StreamReadException.class,
                StreamConstraintsException.class
            },
            priority = FIRST)
    Response unreadable(JsonProcessingException e) {
        return answer(JsonFault.problem(e)).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalid(ConstraintViolationException e) {
        return ViolationFault.isOurs(e)
                ? broken(e)
                : answer(ViolationFault.problem(e)).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response anonymous(UnauthorizedException e) {
        return answer(Problem.of(
                        401,
                        "sign-in-required",
                        "Sign in first",
                        "Send a valid access token as Authorization: Bearer."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response badToken(AuthenticationFailedException e) {
        LOG.debug("Token refused", e);
        return answer(Problem.of(
                        401,
                        "invalid-token",
                        "The token is not valid",
                        "It may have expired, or is not meant for this service: get a new one."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(403, "forbidden", "Not allowed", "Your role does not include this."))
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        var response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            return broken(e);
        }
        return Response.fromResponse(response)
                .entity(WebFault.problem(response.getStatus()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response broken(Throwable e) {
        if (BodyLimit.exceeded(e)) {
            return Response.status(413).build(); // already answered by whoever was reading
        }
        if (malformedMediaType(e)) {
            return answer(Problem.of(
                            400,
                            "malformed-header",
                            "A header cannot be read",
                            "Correct the Content-Type or Accept header: it is not a media type."))
                    .build();
        }
        var problem = ServerFault.problem(e);
        var answer = answer(problem);
        return problem.status() == ServerFault.TRY_AGAIN
                ? answer.header(HttpHeaders.RETRY_AFTER, ServerFault.RETRY_AFTER_SECONDS)
                        .build()
                : answer.build();
    }

    /** Quarkus REST throws the same exception at a caller's header as at a mistake of ours; only its words differ. */
    private static boolean malformedMediaType(Throwable e) {
        return e instanceof IllegalArgumentException
                && Objects.toString(e.getMessage(), "").startsWith("Failed to parse media type");
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
    }
}
