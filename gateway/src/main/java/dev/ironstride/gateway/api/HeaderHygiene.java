package dev.ironstride.gateway.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;

/**
 * Which headers pass. A service must be able to believe what the door tells it, so whatever a caller claims about the
 * way the request came is removed and written anew; the session cookie stays at the door.
 */
final class HeaderHygiene {

    /** Meant for one connection, not for the whole way (RFC 9110 section 7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade");

    private static final List<String> CALLER_MAY_NOT_SAY = List.of(
            "Cookie",
            "Expect",
            "Forwarded",
            "Via",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override");

    private static final List<String> SERVICE_NEED_NOT_SAY = List.of("Set-Cookie", "Server", "X-Powered-By", "Alt-Svc");

    private HeaderHygiene() {}

    /** Cleans what goes to a service and says where it came from. */
    static void towardsService(MultiMap headers, HttpServerRequest caller) {
        removeHopByHop(headers);
        CALLER_MAY_NOT_SAY.forEach(headers::remove);
        headers.names().stream().filter(HeaderHygiene::isInternal).toList().forEach(headers::remove);
        headers.set("X-Forwarded-For", caller.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(caller.scheme()));
        HostAndPort authority = caller.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** Cleans what goes back to the caller. */
    static void towardsCaller(MultiMap headers) {
        removeHopByHop(headers);
        SERVICE_NEED_NOT_SAY.forEach(headers::remove);
    }

    private static boolean isInternal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || lower.startsWith("x-ironstride");
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String header : named.split(",")) {
                headers.remove(header.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
