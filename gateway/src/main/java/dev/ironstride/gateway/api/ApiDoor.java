package dev.ironstride.gateway.api;

import dev.ironstride.gateway.GatewayConfig;
import dev.ironstride.gateway.problem.Problem;
import dev.ironstride.gateway.session.Sessions;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Decides about each request to {@code /api/**}: refused here, or passed to its service with the caller's own header,
 * with the session's token, or with nothing where the route is public. Never redirects.
 */
@ApplicationScoped
class ApiDoor {

    /** Our page sends it with every change; a form or image on another site cannot, and a script there may not. */
    static final String PAGE_HEADER = "X-Ironstride";

    private static final Logger LOG = Logger.getLogger(ApiDoor.class);

    private final Sessions sessions;
    private final Admission admission;
    private final Upstreams upstreams;
    private final GatewayConfig.Limits limits;

    ApiDoor(Sessions sessions, Admission admission, Upstreams upstreams, GatewayConfig config) {
        this.sessions = sessions;
        this.admission = admission;
        this.upstreams = upstreams;
        this.limits = config.limits();
    }

    void register(@Observes Router router) {
        router.route("/api").handler(context -> Problem.unknownPath().answer(context));
        router.route("/api/*").handler(this::decide);
        router.route().last().handler(context -> Problem.unknownPath().answer(context));
    }

    private void decide(RoutingContext context) {
        Optional<ApiRoute> route = ApiRoute.of(context.normalizedPath());
        if (route.isEmpty()) {
            Problem.unknownPath().answer(context);
        } else if (declaredBytes(context.request()) > route.get().upload().mostBytes(limits)) {
            Problem.bodyTooLarge(route.get().upload().mostBytes(limits)).answer(context);
        } else if (!admission.enter(context, wantsEventStream(context.request()))) {
            Problem.busy().answer(context);
        } else if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            forward(context, route.get(), Optional.empty());
        } else if (!sessions.isClaimed(context)) {
            withoutSession(context, route.get(), Problem.signInRequired());
        } else if (changesSomething(context.request().method()) && !isFromPage(context.request())) {
            Problem.missingPageHeader(PAGE_HEADER).answer(context);
        } else {
            withSession(context, route.get());
        }
    }

    private void withSession(RoutingContext context, ApiRoute route) {
        // Nothing of the body may be lost while the session is checked.
        context.request().pause();
        sessions.find(context)
                .subscribe()
                .with(
                        identity -> identity.flatMap(Sessions::accessToken)
                                .ifPresentOrElse(
                                        token -> forward(context, route, Optional.of(token)),
                                        () -> withoutSession(context, route, Problem.sessionEnded())),
                        failure -> sessionFailed(context, route, failure));
    }

    private void sessionFailed(RoutingContext context, ApiRoute route, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            withoutSession(context, route, Problem.sessionEnded());
        } else {
            LOG.warnf(failure, "A session could not be checked");
            Problem.signInUnavailable().answer(context);
        }
    }

    private void withoutSession(RoutingContext context, ApiRoute route, Problem otherwise) {
        if (route.admitsAnonymous(context.request().method())) {
            forward(context, route, Optional.empty());
        } else {
            otherwise.answer(context);
        }
    }

    private void forward(RoutingContext context, ApiRoute route, Optional<String> token) {
        upstreams.forward(context, route, token, wantsEventStream(context.request()));
    }

    static boolean changesSomething(HttpMethod method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    private static boolean isFromPage(HttpServerRequest request) {
        return "1".equals(request.getHeader(PAGE_HEADER));
    }

    private static boolean wantsEventStream(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith("text/event-stream");
    }

    /** The length the caller announced; 0 if none, so that an unannounced body is counted while it streams. */
    private static long declaredBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
