package dev.ironstride.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A refusal the gateway itself makes (RFC 9457). What a service refuses is passed on as the service wrote it.
 *
 * @param status the HTTP status, 400 to 599
 * @param slug last part of the stable {@code type} address
 * @param title the same few words for every refusal of this type
 * @param detail one sentence that says what to do
 */
public record Problem(int status, String slug, String title, String detail) {

    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long MOST_DISCARDED_BYTES = 256L * 1024 * 1024;

    private static final String TYPE_PREFIX = "https://ironstride.dev/problems/";

    /** Seconds after which a caller may try again when the fault is not theirs. */
    public static final String RETRY_AFTER_SECONDS = "5";

    /** No session and no {@code Authorization} header. */
    public static Problem signInRequired() {
        return new Problem(
                401,
                "sign-in-required",
                "Sign in first",
                "Sign in at /login, or send an Authorization header with a bearer or ingest token.");
    }

    /** There was a session, but it can no longer be used. */
    public static Problem sessionEnded() {
        return new Problem(401, "session-ended", "Your session has ended", "Sign in again at /login.");
    }

    /** A cookie caller that changes something must prove that our own page sent the request. */
    public static Problem missingPageHeader(String header) {
        return new Problem(
                403,
                "page-header-required",
                "This request did not come from the page",
                "Send the header " + header + ": 1 with every request that changes something.");
    }

    /** No service answers under this path. */
    public static Problem unknownPath() {
        return new Problem(
                404, "not-found", "There is nothing here", "Check the address: no part of Ironstride answers to it.");
    }

    /** The body is larger than the door lets through. */
    public static Problem bodyTooLarge(long limitBytes) {
        return new Problem(
                413,
                "body-too-large",
                "The body is too large",
                "Send at most " + limitBytes / (1024 * 1024) + " MB at once: split the upload.");
    }

    /** Too much is under way already. */
    public static Problem busy() {
        return new Problem(
                503, "busy", "Too busy right now", "Wait " + RETRY_AFTER_SECONDS + " seconds, then try again.");
    }

    /** The service could not be reached, so it has not seen the request. */
    public static Problem serviceUnreachable(String service) {
        return new Problem(
                503,
                "service-unavailable",
                "A part of Ironstride is not running",
                "The " + service + " cannot be reached. Nothing was changed: try again in " + RETRY_AFTER_SECONDS
                        + " seconds.");
    }

    /** The service broke off, so it is not known whether it did what was asked. */
    public static Problem serviceBrokeOff(String service) {
        return new Problem(
                502,
                "service-broke-off",
                "A part of Ironstride broke off",
                "The " + service + " did not finish its answer. Reload to see what was kept, then try again.");
    }

    /** The service stayed silent for too long. */
    public static Problem serviceTooSlow(String service) {
        return new Problem(
                504,
                "service-too-slow",
                "A part of Ironstride is too slow",
                "The " + service + " did not answer in time. Reload to see what was kept, then try again.");
    }

    /** The identity provider cannot be asked whether the session still holds. */
    public static Problem signInUnavailable() {
        return new Problem(
                503,
                "sign-in-unavailable",
                "Sign-in is not available",
                "Your session cannot be checked right now. Try again in " + RETRY_AFTER_SECONDS + " seconds.");
    }

    /** The body of this refusal. */
    public Buffer toBuffer() {
        return new JsonObject()
                .put("type", TYPE_PREFIX + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    /** True where the caller may simply try again a little later. */
    public boolean mayRetry() {
        return status >= 502;
    }

    /** Answers with this refusal, unless an answer has begun already. */
    public void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        if (mayRetry()) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(toBuffer());
        discardBody(context.request());
    }

    /** Reads away a refused body, so that the caller sees the answer instead of a reset; up to a bound. */
    private static void discardBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        AtomicLong seen = new AtomicLong();
        request.handler(chunk -> {
            if (seen.addAndGet(chunk.length()) > MOST_DISCARDED_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
