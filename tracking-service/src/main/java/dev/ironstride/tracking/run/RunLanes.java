package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Where runs wait to be written; what is too much is refused here, before anything of it is. */
@ApplicationScoped
class RunLanes {

    /** A line of up to a quarter of its places is short. */
    private static final int SHORT = 4;

    private final List<Lane> lanes;
    private final IngestConfig config;

    RunLanes(Vertx vertx, RunGroup group, IngestConfig config) {
        this.config = config;
        this.lanes = IntStream.range(0, config.lanes())
                .mapToObj(i -> {
                    var context = vertx.getOrCreateContext();
                    return new Lane(work -> context.runOnContext(ignored -> work.run()), group::write, config.group());
                })
                .toList();
    }

    /** Takes a run; refused with 503 where too many wait. */
    Uni<LoggedRun> take(AthleteId athlete, ToldRun told) {
        return admit(athlete, told).answer();
    }

    /** The same for those who wait by themselves. */
    Arrival admit(AthleteId athlete, ToldRun told) {
        Lane lane = lane(athlete);
        long now = System.nanoTime();
        if (full(lane.singles(), now)) {
            throw new Busy();
        }
        Arrival arrival = new Arrival(athlete, told, now);
        lane.add(lane.singles(), List.of(arrival));
        return arrival;
    }

    /** A slow line is full sooner; a short one never is. */
    private boolean full(Lane.Line line, long now) {
        int length = line.length();
        return length >= config.waiting()
                || (length >= config.waiting() / SHORT
                        && line.delay(now) > config.patience().toNanos());
    }

    /** Takes the runs of a batch in their order, all or, where too many wait, none. */
    List<Uni<LoggedRun>> takeAll(AthleteId athlete, List<ToldRun> told) {
        Lane lane = lane(athlete);
        if (lane.batches().length() >= config.batches()) {
            throw new Busy();
        }
        long now = System.nanoTime();
        List<Arrival> arrivals =
                told.stream().map(run -> new Arrival(athlete, run, now)).toList();
        lane.add(lane.batches(), arrivals);
        return arrivals.stream().map(Arrival::answer).toList();
    }

    private Lane lane(AthleteId athlete) {
        return lanes.get(Math.floorMod(athlete.value().hashCode(), lanes.size()));
    }

    /** Whether so many single runs wait that the next one may as well be refused before it is read. */
    boolean crowded() {
        int waiting = 0;
        for (Lane lane : lanes) {
            waiting += lane.singles().length();
        }
        return waiting >= config.waiting() * lanes.size() / 2;
    }

    /** More comes than can be written. */
    static final class Busy extends RuntimeException {

        static final String DESCRIPTION =
                "More comes than can be stored: nothing was changed, try again after the seconds in Retry-After";

        Busy() {
            super("too many runs wait", null, false, false);
        }

        static Problem problem() {
            return Problem.of(
                    503,
                    "busy",
                    "Too much at once",
                    "Nothing was changed. Send the same request again after the time in Retry-After.");
        }
    }
}
