package dev.ironstride.gateway.api;

import dev.ironstride.gateway.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final Service service;
    private final Optional<String> token;
    private final LimitedBody body;
    private final long bodyLimitBytes;
    private final long silenceMillis;
    private @Nullable HttpClientRequest upstream;
    private boolean bodySent;

    /**
     * @param token the session's bearer token; empty if the caller's own header, or none, is to be passed on
     * @param bodyLimitBytes largest request body
     * @param silenceMillis how long the service may be silent once it has the whole request; 0 = for ever
     */
    Exchange(RoutingContext context, Service service, Optional<String> token, long bodyLimitBytes, long silenceMillis) {
        this.context = context;
        this.service = service;
        this.token = token;
        this.bodyLimitBytes = bodyLimitBytes;
        this.silenceMillis = silenceMillis;
        this.body = new LimitedBody(context.request(), bodyLimitBytes, this::bodyEnded);
    }

    /** A connection to the service is there. */
    void connected(HttpClientRequest request) {
        this.upstream = request;
        watchSilence();
    }

    /** A slow upload is not silence: the clock starts when the service has everything. */
    private void bodyEnded() {
        bodySent = true;
        watchSilence();
    }

    private void watchSilence() {
        if (bodySent && upstream != null && silenceMillis > 0) {
            upstream.idleTimeout(silenceMillis);
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        HttpServerRequest caller = request.proxiedRequest();
        String query = caller.query();
        request.setURI(context.normalizedPath() + (query == null ? "" : "?" + query));
        request.setBody(Body.body(body, request.getBody().length()));
        HeaderHygiene.towardsService(request.headers(), caller);
        token.ifPresent(bearer -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer));
        context.addEndHandler(ignored -> body.discard());
        return proxy.sendRequest().recover(failure -> Future.succeededFuture(refuse(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        HeaderHygiene.towardsCaller(proxy.response().headers());
        return proxy.sendResponse();
    }

    private ProxyResponse refuse(ProxyRequest request, Throwable failure) {
        Problem problem = body.isTooLarge()
                ? Problem.bodyTooLarge(bodyLimitBytes)
                : UpstreamFailure.of(failure).problem(service.label());
        LOG.debugf(failure, "%s %s was not answered", service.label(), request.getURI());
        ProxyResponse response = request.release().response();
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.mayRetry()) {
            response.putHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
        }
        MultiMap headers = response.headers();
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        return response.setBody(Body.body(problem.toBuffer()));
    }
}
