package dev.ironstride.gateway.api;

import dev.ironstride.gateway.GatewayConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The connections to the services. Event streams have their own, so that they never starve requests. */
@ApplicationScoped
class Upstreams {

    private static final int KEEP_IDLE_SECONDS = 20;

    private final GatewayConfig config;
    private final HttpClient requests;
    private final HttpClient streams;

    Upstreams(Vertx vertx, GatewayConfig config) {
        this.config = config;
        this.requests = client(vertx, config.limits().requests());
        this.streams = client(vertx, config.limits().streams());
    }

    /** Streams the request to its service and the answer back. */
    void forward(RoutingContext context, ApiRoute route, Optional<String> token, boolean stream) {
        HttpClient client = stream ? streams : requests;
        Service service = route.service();
        Exchange exchange = new Exchange(
                context,
                service,
                token,
                route.upload().mostBytes(config.limits()),
                stream ? 0 : route.upload().silenceMillis(config.limits()));
        // Upgrades to WebSocket would bypass the exchange and its header rules; no service offers one.
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(ignored -> client.request(origin(service)).onSuccess(exchange::connected))
                .addInterceptor(exchange)
                .handle(context.request());
    }

    private RequestOptions origin(Service service) {
        URI url = service.url(config);
        boolean encrypted = "https".equals(url.getScheme());
        int usualPort = encrypted ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : usualPort)
                .setSsl(encrypted)
                .setConnectTimeout(config.limits().connect().toMillis());
    }

    /** As many connections as there are places at the door, so that nothing waits in a queue of its own. */
    private HttpClient client(Vertx vertx, int connections) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(KEEP_IDLE_SECONDS)
                .setConnectTimeout((int) config.limits().connect().toMillis());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }
}
