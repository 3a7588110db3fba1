package dev.ironstride.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers that tell a browser what this site never does. */
final class SecurityHeaders {

    /** Everything from this host; no inline script, no inline style, nothing embedded, nobody embeds us. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

    private SecurityHeaders() {}

    static void handle(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> write(context));
        context.next();
    }

    private static void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", PERMISSIONS_POLICY);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        String path = context.normalizedPath();
        if (!path.startsWith("/api") || !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", cacheControl(path, context.response().getStatusCode()));
        }
    }

    /** Bundles carry a hash in their name and never change; what a person sees is never stored. */
    private static String cacheControl(String path, int status) {
        if (status == 200 && path.startsWith("/static/bundle/")) {
            return "public, max-age=31536000, immutable";
        }
        // The page itself names the bundles, so it is asked for each time.
        return path.equals("/") ? "no-cache" : "no-store";
    }
}
