package dev.ironstride.gateway.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body that fails once it grows past its limit. Nothing is kept: chunks pass as they come. After a failure
 * the rest is read and thrown away, so that the caller gets to read the refusal.
 */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limitBytes;
    private final Runnable whenEnded;
    private @Nullable Handler<Buffer> chunks;
    private @Nullable Handler<Throwable> failures;
    private long seenBytes;
    private boolean discarding;
    private boolean ended;

    /** @param whenEnded called once when the whole body has passed */
    LimitedBody(ReadStream<Buffer> source, long limitBytes, Runnable whenEnded) {
        this.source = source;
        this.limitBytes = limitBytes;
        this.whenEnded = whenEnded;
    }

    boolean isTooLarge() {
        return seenBytes > limitBytes;
    }

    /** Reads what is left and throws it away. */
    void discard() {
        if (!ended && !discarding) {
            discarding = true;
            source.handler(ignored -> {});
            source.resume();
        }
    }

    private void take(Buffer chunk) {
        // A GET that arrives with an upgrade to HTTP/2 has an empty chunk, which its request to the service has no room
        // for.
        if (discarding || chunk.length() == 0) {
            return;
        }
        seenBytes += chunk.length();
        if (isTooLarge()) {
            discarding = true;
            if (failures != null) {
                failures.handle(new IllegalStateException("the body is larger than " + limitBytes + " bytes"));
            }
        } else if (chunks != null) {
            chunks.handle(chunk);
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        chunks = handler;
        if (handler != null) {
            source.handler(this::take);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failures = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(ignored -> {
            ended = true;
            whenEnded.run();
            if (handler != null && !discarding) {
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
