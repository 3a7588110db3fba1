package dev.ironstride.tracking.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a multipart form that cannot be taken apart as the caller's mistake; Quarkus takes it for one of ours. */
@ApplicationScoped
class FormFaults {

    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary\\s*=\\s*(\"[^\"]+\"|[^\";\\s]+)");
    private static final int PRIORITY = 1;

    private static final Problem BROKEN = Problem.of(
            400,
            "broken-form",
            "The form cannot be read",
            "Send it again as multipart/form-data: it ends in the middle, or names no boundary.");

    private static final Problem TRY_AGAIN = Problem.of(
            503,
            "try-again",
            "Not possible right now",
            "Nothing was changed. Send the same request again in a moment.");

    private final Buffer broken;

    FormFaults(ObjectMapper json) {
        try {
            this.broken = Buffer.buffer(json.writeValueAsBytes(BROKEN));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || BOUNDARY.matcher(type.toLowerCase(Locale.ROOT)).find()) {
            call.next();
            return;
        }
        call.request()
                .handler(ignored -> {})
                .endHandler(read -> call.response()
                        .setStatusCode(BROKEN.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .end(broken))
                .resume();
    }

    /** More specific than the service kit's mapper, which takes any of these for a connection of ours that broke. */
    @ServerExceptionMapper
    Response away(IOException failure) {
        boolean form = Objects.toString(failure.getMessage(), "").contains("multipart");
        Problem problem = form ? BROKEN : TRY_AGAIN;
        Response.ResponseBuilder answer =
                Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        return form
                ? answer.build()
                : answer.header(jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER, 1).build();
    }
}
