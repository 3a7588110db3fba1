package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ServerFault;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.UncheckedIOException;

/** Answers written where JAX-RS is not asked, as it would write them. */
final class BareAnswer {

    private static final String RETRY_AFTER = String.valueOf(ServerFault.RETRY_AFTER_SECONDS);

    private BareAnswer() {}

    /** Status and headers that every answer has. */
    static void head(HttpServerResponse response, int status, String type) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    /** A refusal; one that passes by itself says when to come again. */
    static void problem(HttpServerResponse response, int status, Buffer problem) {
        head(response, status, Problem.MEDIA_TYPE);
        if (status == ServerFault.TRY_AGAIN) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        end(response, problem);
    }

    /** A problem as it is sent. */
    static Buffer body(Problem problem, ObjectMapper json) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Sends it, unless whoever asked has hung up: they ask again, and are told what was stored. */
    static void end(HttpServerResponse response, Buffer body) {
        if (!response.closed()) {
            response.end(body);
        }
    }
}
