package dev.ironstride.tracking.provider.outside;

import dev.ironstride.tracking.provider.IntegrationConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Calls a vendor. Each call is bounded in time and size, follows no redirect, and connects to the very address that was
 * found to be public: a name that resolves to something else a moment later changes nothing.
 */
@ApplicationScoped
public class Outside {

    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** The largest answer that is read: a list of a day's activities has some hundred kilobytes. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int CONNECTIONS_PER_HOST = 8;

    private final Vertx vertx;
    private final HttpClient client;
    private final boolean privateAddresses;

    Outside(Vertx vertx, IntegrationConfig config) {
        this.vertx = vertx;
        this.privateAddresses = config.privateAddresses();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_PER_HOST)
                .setDecompressionSupported(false));
    }

    /** The vendor's answer, whatever its status; fails with an {@link IOException} if there is none. */
    public Uni<Answer> call(Call call) {
        return address(call.address().getHost())
                .chain(address -> client.request(options(call, address)))
                .chain(request -> call.body() == null ? request.send() : request.send(call.body()))
                .chain(Outside::read)
                .ifNoItem()
                .after(LONGEST)
                .failWith(() -> new IOException("no answer in time"))
                .onFailure(failure -> !(failure instanceof IOException))
                .transform(failure -> new IOException(failure.getClass().getSimpleName(), failure));
    }

    private Uni<InetAddress> address(String host) {
        return vertx.executeBlocking(() -> {
            List<InetAddress> all = List.of(InetAddress.getAllByName(host));
            if (!privateAddresses && !all.stream().allMatch(PublicAddress::is)) {
                throw new IOException("the name resolves to a private address");
            }
            return all.getFirst();
        });
    }

    private static RequestOptions options(Call call, InetAddress address) {
        Origin origin = Origin.of(call.address());
        String query = call.address().getRawQuery();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(SocketAddress.inetSocketAddress(origin.port(), address.getHostAddress()))
                .setHost(origin.host())
                .setPort(origin.port())
                .setSsl(origin.scheme().equals("https"))
                .setURI(call.address().getRawPath() + (query == null ? "" : "?" + query))
                .setFollowRedirects(false)
                .setTimeout(LONGEST.toMillis());
        call.headers().forEach(options::addHeader);
        return options;
    }

    private static Uni<Answer> read(HttpClientResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .entries()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return response.toMulti()
                .collect()
                .in(Buffer::buffer, (all, chunk) -> {
                    if (all.length() + chunk.length() > MOST_BYTES) {
                        throw new IllegalStateException("the answer is too long");
                    }
                    all.appendBuffer(chunk);
                })
                .map(body -> new Answer(response.statusCode(), headers, body.getBytes()));
    }
}
