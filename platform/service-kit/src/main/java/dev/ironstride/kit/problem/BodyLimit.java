package dev.ironstride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body above {@code quarkus.http.limits.max-body-size} with a problem. Quarkus' own check closes the connection
 * without a word, often before the caller has read the status.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_QUARKUS = 100;
    /** Up to here we read a refused body to its end and throw it away, so that the caller gets to read the answer. */
    private static final long WORTH_READING = 64L << 20;

    private final long limit;
    private final Buffer answer;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.limit = limit.asLongValue();
        var problem = Problem.of(
                413, "body-too-large", "The body is too large", "Send at most " + this.limit / 1024 + " KiB at once.");
        this.answer = Buffer.buffer(json.writeValueAsBytes(problem));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
    }

    private void check(RoutingContext call) {
        long length = declared(call);
        if (length <= limit) {
            call.next();
        } else if (length <= WORTH_READING) {
            call.request()
                    .handler(ignored -> {})
                    .endHandler(read -> refuse(call))
                    .resume();
        } else {
            call.response().endHandler(sent -> call.request().connection().close());
            refuse(call);
        }
    }

    private void refuse(RoutingContext call) {
        call.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(answer);
    }

    /** Whether Quarkus found, while reading a body of unknown length, that it is too long; it has then answered 413. */
    static boolean exceeded(Throwable failure) {
        return failure instanceof IOException && "Request too large".equals(failure.getMessage());
    }

    /** Zero if chunked: Quarkus counts those while it reads, and answers 413 without a body. */
    private static long declared(RoutingContext call) {
        var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
