package dev.ironstride.system.flood;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.Source;
import dev.ironstride.system.runner.Runner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Runs of many runners, each corrected, deleted and brought back many times; a share of the events comes twice, another share
 * in the wrong order.
 *
 * @param deliveries in the order in which they are sent
 */
record Flood(List<Delivery> deliveries) {
    private static final int RUNS_OF_EACH = 50;
    /** The weeks around the plan's start in which the runs lie. */
    private static final int DAYS = 56;

    private static final int DAYS_BEFORE = 28;

    private static final List<RunClass> CLASSES = List.of(RunClass.values());

    /** One event under its id. */
    record Delivery(UUID eventId, RunLogged run) {}

    /**
     * A flood.
     *
     * @param count deliveries in all, at least one for each run
     * @param repeated share of them that came before
     * @param disordered share of them that change places with a later one
     */
    static Flood of(long seed, List<Runner> runners, int count, double repeated, double disordered) {
        var random = new Random(seed);
        int distinct = (int) (count * (1 - repeated));
        var runs = new ArrayList<UUID>();
        for (int i = 0; i < runners.size() * RUNS_OF_EACH; i++) {
            runs.add(new UUID(random.nextLong(), random.nextLong()));
        }
        var deliveries = new ArrayList<Delivery>(count);
        Map<UUID, Long> revisions = new HashMap<>();
        for (int i = 0; i < distinct; i++) {
            int run = i < runs.size() ? i : random.nextInt(runs.size());
            UUID id = runs.get(run);
            long revision = revisions.merge(id, 1L, Long::sum);
            Runner runner = runners.get(run % runners.size());
            deliveries.add(
                    new Delivery(new UUID(random.nextLong(), random.nextLong()), run(random, runner, id, revision)));
        }
        while (deliveries.size() < count) {
            int earlier = random.nextInt(deliveries.size());
            deliveries.add(earlier + 1 + random.nextInt(deliveries.size() - earlier), deliveries.get(earlier));
        }
        for (int i = 0; i < count * disordered; i++) {
            int one = random.nextInt(count);
            int other = random.nextInt(count);
            Delivery moved = deliveries.get(one);
            deliveries.set(one, deliveries.get(other));
            deliveries.set(other, moved);
        }
        return new Flood(deliveries);
    }

    private static RunLogged run(Random random, Runner runner, UUID id, long revision) {
        var day = Runner.start().plusDays(random.nextInt(DAYS) - DAYS_BEFORE);
        var start = day.atTime(random.nextInt(5, 20), random.nextInt(60))
                .atZone(Runner.ZONE)
                .toInstant();
        var runClass = CLASSES.get(random.nextInt(CLASSES.size()));
        int minutes = random.nextInt(20, 120);
        return new RunLogged(
                runner.id(),
                id,
                revision,
                random.nextInt(4) == 0 ? FactStatus.DELETED : FactStatus.ACTIVE,
                start,
                start.plusSeconds(minutes * 60L),
                Runner.ZONE,
                "RUNNING",
                minutes * 60,
                null,
                minutes * 180.0,
                50.0,
                random.nextInt(10) == 0 ? 400.0 : 50.0,
                null,
                null,
                null,
                runClass,
                runClass == RunClass.LONG,
                false,
                "flood",
                new Load(minutes * 4, minutes * 4, true),
                new Source("flood", null));
    }

    /** What each run of a runner was last, by revision. */
    Collection<RunLogged> newest(Runner runner) {
        Map<UUID, RunLogged> newest = new HashMap<>();
        for (Delivery one : deliveries) {
            if (one.run().athleteId().equals(runner.id())) {
                newest.merge(one.run().runId(), one.run(), (a, b) -> a.revision() > b.revision() ? a : b);
            }
        }
        return newest.values();
    }
}
