package dev.ironstride.plan.feedfetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a host answers.
 *
 * @param body empty for a redirect
 * @param location where to go on; null when this is the end
 */
record FeedAnswer(Buffer body, @Nullable String location) {
    private static final int OK = 200;

    static Future<FeedAnswer> redirect(HttpClientResponse answer) {
        var location = answer.getHeader("Location");
        answer.request().reset();
        return location == null
                ? Future.failedFuture(FeedUrl.refused("does not answer with a calendar"))
                : Future.succeededFuture(new FeedAnswer(Buffer.buffer(), location));
    }

    /** Reads until the end or until it is too much, whatever length was announced. */
    static Future<FeedAnswer> body(HttpClientResponse answer, int most) {
        if (answer.statusCode() != OK) {
            answer.request().reset();
            return Future.failedFuture(FeedUrl.refused("does not answer with a calendar"));
        }
        Promise<FeedAnswer> read = Promise.promise();
        var body = Buffer.buffer();
        answer.exceptionHandler(read::tryFail);
        answer.handler(part -> {
            if (body.length() + part.length() > most) {
                read.tryFail(FeedUrl.refused("holds more than " + most / 1024 + " KiB"));
                answer.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        answer.endHandler(end -> read.tryComplete(new FeedAnswer(body, null)));
        return read.future();
    }
}
