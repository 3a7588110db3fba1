package dev.ironstride.gateway.api;

import dev.ironstride.gateway.problem.Problem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Why a service gave no answer: a caller acts differently on each. */
enum UpstreamFailure {
    /** It never saw the request. */
    UNREACHABLE,
    /** It has the request and stays silent. */
    SILENT,
    /** It broke off in between. */
    BROKE_OFF;

    static UpstreamFailure of(Throwable failure) {
        return switch (failure) {
            case ConnectException ignored -> UNREACHABLE;
            case NoRouteToHostException ignored -> UNREACHABLE;
            case UnknownHostException ignored -> UNREACHABLE;
            case ConnectionPoolTooBusyException ignored -> UNREACHABLE;
            case TimeoutException ignored -> SILENT;
            default -> BROKE_OFF;
        };
    }

    Problem problem(String service) {
        return switch (this) {
            case UNREACHABLE -> Problem.serviceUnreachable(service);
            case SILENT -> Problem.serviceTooSlow(service);
            case BROKE_OFF -> Problem.serviceBrokeOff(service);
        };
    }
}
