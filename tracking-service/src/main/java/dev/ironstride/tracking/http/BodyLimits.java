package dev.ironstride.tracking.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;

/**
 * Refuses a body that is too large for its address before any of it is kept. The server's own limit is that of the
 * largest, the files; everything else is JSON of known size.
 */
@ApplicationScoped
public class BodyLimits {

    /** Bytes of a single JSON document: a run has some hundred. */
    static final long JSON = 256L << 10;

    /** Bytes of a batch of runs, or of what an app or a vendor tells at once. */
    static final long BATCH = 4L << 20;

    /** Bytes of an activity file, or of an archive of some: a hundred hours each second in FIT have a third of it. */
    public static final long FILES = 64L << 20;

    private static final String FILES_PATH = "/api/runs/files";
    private static final String IMPORTS_PATH = "/api/imports";
    /** Up to here a refused body is read; beyond it the connection is closed. */
    private static final long WORTH_READING = 128L << 20;

    private static final String BATCH_PATH = "/api/runs/batch";
    private static final String INTEGRATIONS_PATH = "/api/integrations/";

    /** Just after the server's own check, whose limit for bodies of unknown length is replaced here. */
    private static final int PRIORITY = 1;

    private final ObjectMapper json;

    BodyLimits(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private static long limit(String path) {
        if (path.startsWith(FILES_PATH)) {
            return FILES;
        }
        return path.startsWith(BATCH_PATH) || path.startsWith(INTEGRATIONS_PATH) ? BATCH : JSON;
    }

    private void check(RoutingContext call) {
        String path = call.normalizedPath();
        long limit = limit(path);
        long length = declared(call);
        if (path.startsWith(IMPORTS_PATH)) {
            call.next();
            return;
        }
        if (length <= limit) {
            // Zero if chunked: then it is counted while it is read.
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            call.next();
            return;
        }
        if (length > WORTH_READING) {
            call.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(sent -> call.request().connection().close())
                    .end(answer(limit));
            return;
        }
        // Read to its end and thrown away, so that the caller gets to read the answer.
        call.request()
                .handler(ignored -> {})
                .endHandler(read -> call.response()
                        .setStatusCode(413)
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .end(answer(limit)))
                .resume();
    }

    private Buffer answer(long limit) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(tooLarge(limit)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                413, "body-too-large", "The body is too large", "Send at most " + limit / 1024 + " KiB at once.");
    }

    private static long declared(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException wrong) {
            return Long.MAX_VALUE;
        }
    }
}
