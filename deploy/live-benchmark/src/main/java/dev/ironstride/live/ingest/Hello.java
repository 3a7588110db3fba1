package dev.ironstride.live.ingest;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;

/** The floor: Vert.x alone, which reads a POST to its end and answers with as many bytes as ours, the same each time. */
public final class Hello extends AbstractVerticle {
    private static final int ANSWER_BYTES = 560;

    private final int port;

    private Hello(int port) {
        this.port = port;
    }

    /** Serves until it is ended; its argument is the port. */
    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        int cores = Runtime.getRuntime().availableProcessors();
        var options = new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(cores);
        Vertx.vertx(options)
                .deployVerticle(() -> new Hello(port), new DeploymentOptions().setInstances(cores))
                .onFailure(failure -> System.exit(1));
    }

    @Override
    public void start() {
        Buffer answer = Buffer.buffer("{\"id\":\"" + "x".repeat(ANSWER_BYTES - 9) + "\"}");
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(201)
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(answer)))
                .listen();
    }
}
