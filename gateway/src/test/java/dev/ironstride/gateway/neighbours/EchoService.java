package dev.ironstride.gateway.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service that answers with what it was asked. The last part of a path makes it misbehave: {@code slow},
 * {@code broken}, {@code stream}. Below {@code /control} a test asks it directly.
 */
final class EchoService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final InetSocketAddress address;
    private final AtomicLong receivedBytes = new AtomicLong();
    private volatile CountDownLatch nextEvent = new CountDownLatch(1);
    private volatile HttpServer server;

    private EchoService(String name, int port) throws IOException {
        this.name = name;
        this.server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.address = server.getAddress();
    }

    static String start(String name) {
        try {
            return "http://localhost:" + new EchoService(name, 0).address.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer listen(InetSocketAddress where) throws IOException {
        HttpServer listening = HttpServer.create(where, 0);
        listening.createContext("/control", this::control);
        listening.createContext("/", this::serve);
        listening.setExecutor(task -> Thread.ofVirtual().start(task));
        listening.start();
        return listening;
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "slow" -> pause(TimeUnit.SECONDS.toMillis(10));
                case "broken" -> {}
                case "stream" -> stream(call);
                case "cookie" -> {
                    call.getResponseHeaders().add("Set-Cookie", "planted=1");
                    call.getResponseHeaders().add("Server", "echo/1.0");
                    echo(call);
                }
                case "language" -> {
                    call.getResponseHeaders().add("Content-Language", "de");
                    call.getResponseHeaders().add("Vary", "Accept-Language");
                    echo(call);
                }
                default -> echo(call);
            }
        }
    }

    private void echo(HttpExchange call) throws IOException {
        long bytes = read(call.getRequestBody());
        Map<String, String> headers = new TreeMap<>();
        call.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), String.join(",", values)));
        answer(
                call,
                Map.of(
                        "service", name,
                        "method", call.getRequestMethod(),
                        "uri", call.getRequestURI().toString(),
                        "bytes", bytes,
                        "headers", headers));
    }

    private long read(InputStream body) throws IOException {
        byte[] chunk = new byte[8192];
        long all = 0;
        for (int size = body.read(chunk); size >= 0; size = body.read(chunk)) {
            all += size;
            receivedBytes.addAndGet(size);
        }
        return all;
    }

    /** Two events; the second only once a test has asked for it. */
    private void stream(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        call.getResponseBody().write("event: plan-changed\ndata: 1\n\n".getBytes(UTF_8));
        call.getResponseBody().flush();
        await(nextEvent);
        call.getResponseBody().write("event: plan-changed\ndata: 2\n\n".getBytes(UTF_8));
    }

    private void control(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        try (call) {
            switch (path) {
                case "/control/received" -> answer(call, Map.of("bytes", receivedBytes.get()));
                case "/control/forget" -> {
                    receivedBytes.set(0);
                    answer(call, Map.of());
                }
                case "/control/next-event" -> {
                    answer(call, Map.of());
                    nextEvent.countDown();
                    nextEvent = new CountDownLatch(1);
                }
                case "/control/away-for-seconds" -> answer(call, Map.of());
                default -> call.sendResponseHeaders(404, -1);
            }
        }
        // Only now has the answer left.
        if (path.equals("/control/away-for-seconds")) {
            Thread.ofVirtual().start(this::goAway);
        }
    }

    private void goAway() {
        try {
            server.stop(0);
            pause(TimeUnit.SECONDS.toMillis(3));
            server = listen(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange call, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("nobody asked for the next event");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
