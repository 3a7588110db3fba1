package dev.ironstride.plan.feedfetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A feed of a host of our own, with a certificate of its own, reached as the internet would be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedFetchTest {
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private PfxOptions certificate = new PfxOptions();
    private int port;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("feeds.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "feeds",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=feeds.test",
                        "-ext",
                        "SAN=dns:feeds.test,dns:other.test",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        certificate = new PfxOptions()
                .setValue(vertx.fileSystem().readFileBlocking(store.toString()))
                .setPassword("changeit");
        var server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate))
                .requestHandler(this::answer)
                .listen(0, HERE.getHostAddress())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        port = server.actualPort();
        names.put("feeds.test", List.of(HERE));
        names.put("other.test", List.of(HERE));
        names.put("stranger.test", List.of(HERE));
    }

    @AfterAll
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        switch (request.path()) {
            case "/runs.ics" -> request.response().end(CALENDAR);
            case "/moved" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/runs.ics")
                        .end();
            case "/inside" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "https://inside.test/")
                        .end();
            case "/plain" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "http://feeds.test/runs.ics")
                        .end();
            case "/round" ->
                request.response()
                        .setStatusCode(307)
                        .putHeader("Location", "/round")
                        .end();
            case "/large" -> request.response().end(Buffer.buffer(new byte[FeedFetch.MOST_BYTES + 1]));
            case "/just" -> request.response().end(Buffer.buffer(new byte[FeedFetch.MOST_BYTES]));
            case "/endless" -> request.response().setChunked(true).write("BEGIN:VCALENDAR");
            case "/secret" -> request.response().setStatusCode(403).end("the secret");
            default -> request.response().setStatusCode(404).end();
        }
    }

    private FeedFetch fetch() {
        return fetch(Duration.ofMinutes(1));
    }

    private FeedFetch fetch(Duration patience) {
        return new FeedFetch(
                vertx,
                new HttpClientOptions().setTrustOptions(certificate),
                host -> {
                    var found = names.get(host);
                    if (found == null) {
                        throw new UnknownHostException(host);
                    }
                    return found.toArray(InetAddress[]::new);
                },
                HERE::equals,
                port,
                patience);
    }

    private String get(String url) {
        return get(fetch(), url);
    }

    private static String get(FeedFetch fetch, String url) {
        return new String(fetch.get(url).await().atMost(Duration.ofMinutes(2)), UTF_8);
    }

    private void refuses(String url, String message) {
        refuses(fetch(), url, message);
    }

    private static void refuses(FeedFetch fetch, String url, String message) {
        assertThatThrownBy(() -> get(fetch, url)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("url");
                assertThat(error.message()).isEqualTo(message);
            });
        });
    }

    @Test
    void a_feed_is_fetched_by_https_and_by_webcal() {
        assertThat(get("https://feeds.test/runs.ics")).isEqualTo(CALENDAR);
        assertThat(get("webcal://Feeds.TEST/runs.ics")).isEqualTo(CALENDAR);
    }

    @Test
    void a_redirect_is_followed_but_not_for_ever() {
        assertThat(get("https://feeds.test/moved")).isEqualTo(CALENDAR);
        int before = asked.get();
        refuses("https://feeds.test/round", "leads on too often");
        assertThat(asked.get() - before).isEqualTo(1 + FeedFetch.MOST_REDIRECTS);
    }

    @Test
    void a_redirect_obeys_the_rules_of_the_first_address() {
        names.put("inside.test", List.of(address(10, 0, 0, 1)));

        refuses("https://feeds.test/inside", "must be on a public host");
        refuses("https://feeds.test/plain", "must start with https:// or webcal://");
    }

    @Test
    void one_address_that_is_not_public_is_enough_to_refuse_a_name() {
        names.put("mixed.test", List.of(HERE, address(169, 254, 169, 254)));
        int before = asked.get();

        refuses("https://mixed.test/runs.ics", "must be on a public host");
        assertThat(asked.get()).as("nobody was asked").isEqualTo(before);
    }

    @Test
    void a_name_that_points_elsewhere_later_is_asked_once_only() {
        // Given a name whose second answer is the host's own network
        var lookups = new AtomicInteger();
        var rebinding = new FeedFetch(
                vertx,
                new HttpClientOptions().setTrustOptions(certificate),
                host -> new InetAddress[] {lookups.getAndIncrement() == 0 ? HERE : address(10, 0, 0, 1)},
                HERE::equals,
                port,
                Duration.ofMinutes(1));

        assertThat(get(rebinding, "https://feeds.test/runs.ics")).isEqualTo(CALENDAR);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void a_host_must_be_who_its_certificate_says() {
        assertThat(get("https://other.test/runs.ics")).isEqualTo(CALENDAR);
        refuses("https://stranger.test/runs.ics", "cannot be reached");
    }

    @Test
    void size_is_bounded() {
        assertThat(get("https://feeds.test/just")).hasSize(FeedFetch.MOST_BYTES);
        refuses("https://feeds.test/large", "holds more than 256 KiB");
    }

    @Test
    void who_never_ends_is_left() {
        refuses(fetch(Duration.ofMillis(500)), "https://feeds.test/endless", "does not answer in time");
    }

    @Test
    void nothing_of_another_answer_is_repeated() {
        refuses("https://feeds.test/secret", "does not answer with a calendar");
        refuses("https://nowhere.test/", "names a host that does not exist");
    }

    private static InetAddress address(int... bytes) {
        byte[] four = {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]};
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
