package dev.ironstride.tracking.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The servers of all vendors in one: what a path answers is set by the test, what
 * was asked can be read. A path that was not set answers 404.
 */
public final class Vendor implements AutoCloseable {

    /**
     * An answer to give.
     *
     * @param headers beside the content type
     */
    public record Reply(int status, String body, Map<String, String> headers) {}

    /** A question that came. */
    public record Asked(String method, String path, String authorization, String body) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private Vendor(HttpServer server) {
        this.server = server;
    }

    static Vendor launch() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Vendor vendor = new Vendor(server);
            server.createContext("/", vendor::answer);
            server.setExecutor(command -> Thread.ofVirtual().start(command));
            server.start();
            return vendor;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A number nobody has had: a vendor's user, or an activity. */
    public static String number() {
        return Integer.toString(UUID.randomUUID().hashCode() & 0x7fffffff);
    }

    /** Where the vendors' interfaces are. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Sets what a path answers, its query included if the path has one. */
    public void answers(String path, int status, String body) {
        replies.put(path, new Reply(status, body, Map.of()));
    }

    /** The same with headers. */
    public void answers(String path, Reply reply) {
        replies.put(path, reply);
    }

    /** A token is refused from now on. */
    public void refuses(String token) {
        replies.put("Bearer " + token, new Reply(401, "{}", Map.of()));
    }

    /** What was asked of a path, or of all that begin with it. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(each -> each.path().startsWith(path)).toList();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = call.getRequestURI().getPath();
            String query = call.getRequestURI().getRawQuery();
            String authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
            asked.add(
                    new Asked(call.getRequestMethod(), query == null ? path : path + "?" + query, authorization, body));
            Reply reply = reply(path, query, authorization, body);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            reply.headers().forEach(call.getResponseHeaders()::add);
            call.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    /** A refused token comes first; then the path for this token alone; then the grant at the token address; then the path. */
    private Reply reply(String path, String query, String authorization, String body) {
        for (String key : List.of(authorization, path + " " + authorization, path + "?" + query, path + "#" + body)) {
            if (replies.containsKey(key)) {
                return replies.get(key);
            }
        }
        return replies.entrySet().stream()
                .filter(each -> each.getKey().startsWith(path + "#")
                        && body.contains(each.getKey().substring(path.length() + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> replies.getOrDefault(path, new Reply(404, "{}", Map.of())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
