package dev.ironstride.plan.feedfetch;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Fetches feeds. A name is looked up once; all its addresses must be public, and the connection goes to one of just these:
 * a name that points elsewhere a moment later leads nowhere. The certificate must be the host's.
 */
@ApplicationScoped
public class FeedFetch {
    /** Largest feed, bytes: as large as a file may be that is sent to us. */
    static final int MOST_BYTES = 256 * 1024;
    /** Redirects that are followed, each by the rules of the first address (our own constant). */
    static final int MOST_REDIRECTS = 3;
    /** Time for all of it, redirects too (our own constant). */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int CONNECT_MILLIS = 3_000;
    /** Feeds at once, of all runners together (our own constant). */
    private static final int AT_ONCE = 16;

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final HttpClient http;
    private final Names names;
    private final Predicate<InetAddress> allowed;
    private final int port;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Looks up a name. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Inject
    FeedFetch(Vertx vertx) {
        this(vertx, new HttpClientOptions(), InetAddress::getAllByName, PublicAddress::is, FeedUrl.PORT, PATIENCE);
    }

    /** With other names, addresses and certificates than those of the internet. */
    FeedFetch(
            Vertx vertx,
            HttpClientOptions options,
            Names names,
            Predicate<InetAddress> allowed,
            int port,
            Duration patience) {
        this.http = vertx.createHttpClient(options.setSsl(true)
                .setVerifyHost(true)
                .setForceSni(true)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setDecompressionSupported(false));
        this.names = names;
        this.allowed = allowed;
        this.port = port;
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * What is at an address. Refuses with 400, naming {@code url}, an address that may not be fetched, does not answer in time,
     * or answers with anything but a file of the size of a calendar; with 503 when too many are being fetched.
     */
    public Uni<byte[]> get(String url) {
        var first = FeedUrl.of(url);
        return Uni.createFrom().deferred(() -> inTurn(first));
    }

    private Uni<byte[]> inTurn(FeedUrl first) {
        if (!turns.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    503,
                    "too-many-feeds",
                    "Too many feeds at once",
                    "Others are waiting for theirs. Try again shortly."));
        }
        return get(first, MOST_REDIRECTS)
                .ifNoItem()
                .after(patience)
                .failWith(() -> FeedUrl.refused("does not answer in time"))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> FeedUrl.refused("cannot be reached"))
                .onTermination()
                .invoke(turns::release);
    }

    private Uni<byte[]> get(FeedUrl url, int redirects) {
        return Uni.createFrom()
                .item(() -> address(url))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // looking up a name blocks
                .chain(address -> exchange(url, address))
                .chain(answer -> answer.location() == null
                        ? Uni.createFrom().item(answer.body().getBytes())
                        : further(url, answer.location(), redirects));
    }

    private Uni<byte[]> further(FeedUrl url, String location, int redirects) {
        if (redirects == 0) {
            throw FeedUrl.refused("leads on too often");
        }
        return get(url.redirected(location), redirects - 1);
    }

    private InetAddress address(FeedUrl url) {
        try {
            var found = names.addresses(url.host());
            if (found.length == 0 || !Arrays.stream(found).allMatch(allowed)) {
                throw FeedUrl.refused("must be on a public host");
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw FeedUrl.refused("names a host that does not exist");
        }
    }

    private Uni<FeedAnswer> exchange(FeedUrl url, InetAddress address) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.host())
                .setPort(port)
                .setURI(url.path())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis())
                .putHeader("Accept", "text/calendar, text/plain;q=0.5")
                .putHeader("User-Agent", "Ironstride");
        return Uni.createFrom()
                .emitter(emitter -> http.request(request)
                        .compose(sent -> {
                            emitter.onTermination(sent::reset);
                            return sent.send();
                        })
                        .compose(answer -> REDIRECTS.contains(answer.statusCode())
                                ? FeedAnswer.redirect(answer)
                                : FeedAnswer.body(answer, MOST_BYTES))
                        .onSuccess(emitter::complete)
                        .onFailure(emitter::fail));
    }
}
