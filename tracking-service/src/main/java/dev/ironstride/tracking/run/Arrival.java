package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.Window;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A run that waits to be written, and the one who waits for it. */
final class Arrival {

    private final AthleteId athlete;
    private final ToldRun told;
    private final long since;
    private final Window window;
    private final Origin origin;
    private final Name name;
    private final CompletableFuture<LoggedRun> answer = new CompletableFuture<>();

    /**
     * Begins to wait.
     *
     * @param told nothing is said beside it
     * @param since {@link System#nanoTime()}
     */
    Arrival(AthleteId athlete, ToldRun told, long since) {
        this.athlete = athlete;
        this.told = told;
        this.since = since;
        // Runs of a group are held against each other: each of these is asked for again and again.
        this.window = Corrections.window(told.request());
        this.origin = RunSources.origin(told.request());
        this.name = new Name(athlete.value(), origin.provider(), origin.externalId());
    }

    AthleteId athlete() {
        return athlete;
    }

    ToldRun told() {
        return told;
    }

    long since() {
        return since;
    }

    Instant startedAt() {
        return window.from();
    }

    /** From when till when it was. */
    Window window() {
        return window;
    }

    /** Who recorded it. */
    Origin origin() {
        return origin;
    }

    /** Under which name it is known, once. */
    Name name() {
        return name;
    }

    /** A run is stored once for each of these. */
    record Name(String athlete, String provider, String externalId) {}

    void done(LoggedRun logged) {
        answer.complete(logged);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** The answer itself, without a subscription for each who waits. */
    CompletableFuture<LoggedRun> future() {
        return answer;
    }

    Uni<LoggedRun> answer() {
        return Uni.createFrom().completionStage(answer);
    }
}
