package dev.ironstride.tracking.run;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ServerFault;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller to come again a little later. */
class IngestFaults {

    @ServerExceptionMapper
    Response busy(RunLanes.Busy busy) {
        Problem problem = RunLanes.Busy.problem();
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, ServerFault.RETRY_AFTER_SECONDS)
                .build();
    }
}
