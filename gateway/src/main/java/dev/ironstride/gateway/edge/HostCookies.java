package dev.ironstride.gateway.edge;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names the session cookies {@code __Host-q_…} outside and {@code q_…} inside.
 *
 * <p>Quarkus names its cookies {@code q_session}, {@code q_auth_…} and so on and cannot prefix them. With the prefix a
 * browser keeps a cookie only if it is Secure, for this host alone and for the whole path, so that no other host of
 * the same domain can plant one (RFC 6265bis section 4.1.3.2). Chromium keeps it on
 * http://localhost as well (tried with 156); anywhere else, sign-in needs https.
 */
final class HostCookies {

    static final String PREFIX = "__Host-";
    private static final String OURS = "q_";

    private HostCookies() {}

    static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> headers = request.headers().getAll("Cookie");
        if (!headers.isEmpty()) {
            request.headers().set("Cookie", inside(String.join("; ", headers)));
        }
        context.addHeadersEndHandler(ignored -> prefix(request, context.response()));
        context.next();
    }

    /** The Cookie header as the inside reads it; a session cookie without the prefix is not ours and is dropped. */
    static String inside(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(OURS))
                .map(cookie -> cookie.startsWith(PREFIX + OURS) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void prefix(HttpServerRequest request, HttpServerResponse response) {
        List<ServerCookie> ours = request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(OURS))
                .map(ServerCookie.class::cast)
                .filter(ServerCookie::isChanged)
                .toList();
        for (Cookie cookie : ours) {
            // The prefix demands the whole path and no domain, also on the cookie that deletes.
            cookie.setPath("/")
                    .setDomain(null)
                    .setSecure(true)
                    .setHttpOnly(true)
                    .setSameSite(CookieSameSite.LAX);
            response.removeCookies(cookie.getName(), false);
            response.headers().add("Set-Cookie", PREFIX + cookie.encode());
        }
    }
}
