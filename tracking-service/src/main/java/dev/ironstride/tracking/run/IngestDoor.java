package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;

/**
 * Refuses a single run before its token is checked and its body is read, while more wait than can be written in time: what a
 * refusal costs is taken from those who are served. Those who come in go the short way if they can.
 */
@ApplicationScoped
class IngestDoor {

    private static final String PATH = "/api/runs";

    /** Before anything else looks at the request. */
    private static final int FIRST = 200;

    private final RunLanes lanes;
    private final ShortWay shortWay;
    private final Buffer answer;
    private final String retryAfter = String.valueOf(RunLanes.Busy.RETRY_AFTER_SECONDS);

    IngestDoor(RunLanes lanes, ShortWay shortWay, ObjectMapper json) {
        this.lanes = lanes;
        this.shortWay = shortWay;
        try {
            this.answer = Buffer.buffer(json.writeValueAsBytes(RunLanes.Busy.problem()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext call) {
        if (!HttpMethod.POST.equals(call.request().method())
                || !PATH.equals(call.request().path())) {
            call.next();
        } else if (lanes.crowded()) {
            // Read to its end, so that the connection is good for the next request.
            call.request()
                    .handler(ignored -> {})
                    .endHandler(read -> refuse(call))
                    .resume();
        } else if (!shortWay.took(call)) {
            call.next();
        }
    }

    private void refuse(RoutingContext call) {
        call.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .end(answer);
    }
}
