package dev.ironstride.gateway.api;

import dev.ironstride.gateway.GatewayConfig;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * A part of {@code /api} and the service that owns it.
 *
 * @param prefix the path and everything below it
 * @param service who answers
 * @param anonymous which callers without session and header are let through; the service still decides
 * @param upload how much may be sent at once
 */
record ApiRoute(String prefix, Service service, Anonymous anonymous, Upload upload) {

    /** What is sent. */
    enum Upload {
        /** Documents. */
        DOCUMENT,
        /** Files from a watch, archives of some. */
        FILE,
        /** Whole exports, which take their time. */
        EXPORT;

        /** Largest body. */
        long mostBytes(GatewayConfig.Limits limits) {
            return switch (this) {
                case DOCUMENT -> limits.body().asLongValue();
                case FILE -> limits.file().asLongValue();
                case EXPORT -> limits.export().asLongValue();
            };
        }

        /** How long the service may be silent once it has everything. */
        long silenceMillis(GatewayConfig.Limits limits) {
            return (this == EXPORT ? limits.exportSilence() : limits.silence()).toMillis();
        }
    }

    ApiRoute(String prefix, Service service, Anonymous anonymous) {
        this(prefix, service, anonymous, Upload.DOCUMENT);
    }

    /** Who may pass without a session and without an {@code Authorization} header. */
    enum Anonymous {
        /** Nobody. */
        NONE,
        /** Readers: the catalogue is public, and a calendar program can only carry its token in the address. */
        READ,
        /** Everyone: a webhook proves itself by the signature of its body. */
        ANY
    }

    private static final List<ApiRoute> TABLE = List.of(
            new ApiRoute("/api/athletes", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/plans", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/decisions", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/planned-sessions", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/planned-runs", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/calendar", Service.PLAN, Anonymous.READ),
            new ApiRoute("/api/coach", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/ops/rebuild", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/ops/athletes", Service.PLAN, Anonymous.NONE),
            new ApiRoute("/api/exercises", Service.EXERCISE, Anonymous.READ),
            new ApiRoute("/api/guide", Service.EXERCISE, Anonymous.READ),
            new ApiRoute("/api/runs/files", Service.TRACKING, Anonymous.NONE, Upload.FILE),
            new ApiRoute("/api/runs", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/imports", Service.TRACKING, Anonymous.NONE, Upload.EXPORT),
            new ApiRoute("/api/sessions", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/readiness", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/load", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/records", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/ingest-tokens", Service.TRACKING, Anonymous.NONE),
            new ApiRoute("/api/integrations", Service.TRACKING, Anonymous.ANY));

    /** The route of a normalised path, empty if no service owns it. */
    static Optional<ApiRoute> of(String path) {
        return TABLE.stream().filter(route -> route.owns(path)).findFirst();
    }

    /** True if a caller without any credential may pass with this method. */
    boolean admitsAnonymous(HttpMethod method) {
        return switch (anonymous) {
            case NONE -> false;
            case READ -> method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
            case ANY -> true;
        };
    }

    private boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
