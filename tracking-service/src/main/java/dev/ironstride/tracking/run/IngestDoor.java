package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.kit.problem.ServerFault;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

    IngestDoor(RunLanes lanes, ShortWay shortWay, ObjectMapper json) {
        this.lanes = lanes;
        this.shortWay = shortWay;
        this.answer = BareAnswer.body(RunLanes.Busy.problem(), json);
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
        BareAnswer.problem(call.response(), ServerFault.TRY_AGAIN, answer);
    }
}
