package dev.ironstride.tracking.erasure;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ServerFault;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says so when somebody who was erased wants something to be kept. */
class ErasureFaults {

    @ServerExceptionMapper
    Response refused(PgException refused) {
        Problem problem = Refusal.in(refused) ? Refusal.problem().problem() : ServerFault.problem(refused);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        return problem.status() == ServerFault.TRY_AGAIN
                ? answer.header(HttpHeaders.RETRY_AFTER, ServerFault.RETRY_AFTER_SECONDS)
                        .build()
                : answer.build();
    }
}
