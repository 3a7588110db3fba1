package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.recovery.Fact.StrengthMissed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The long way to a history: facts come twice and in any order, with versions of them that were corrected afterwards (edited,
 * put on another day, another class of run), and with facts that were deleted again. The newest revision of a fact counts.
 */
final class Deliveries {

    private static final int MOST_OLD_VERSIONS = 2;
    private static final int DAYS_OFF = 20;

    private static final List<RunKind> KINDS = List.of(RunKind.values());

    /**
     * A fact as it comes.
     *
     * @param fact null when it is deleted
     */
    private record Delivery(
            String id, int revision, @Nullable Fact fact) {}

    private final Random random;
    private final List<Delivery> coming = new ArrayList<>();

    private Deliveries(Random random) {
        this.random = random;
    }

    /**
     * What f reads when everything has come.
     *
     * @param empty the same without a fact
     * @param facts that are left in the end
     * @param passing that are deleted again; ids of their own
     */
    static Given of(Given empty, List<Fact> facts, List<Fact> passing, Random random) {
        var deliveries = new Deliveries(random);
        facts.forEach(fact -> deliveries.versions(fact, fact));
        passing.forEach(fact -> deliveries.versions(fact, null));
        return deliveries.delivered(empty);
    }

    private void versions(Fact fact, @Nullable Fact last) {
        int old = last == null ? 1 + random.nextInt(MOST_OLD_VERSIONS) : random.nextInt(MOST_OLD_VERSIONS + 1);
        for (int revision = 1; revision <= old; revision++) {
            boolean deletedForAWhile = last != null && random.nextInt(6) == 0;
            comes(new Delivery(fact.id(), revision, deletedForAWhile ? null : otherwise(fact)));
        }
        comes(new Delivery(fact.id(), old + 1, last));
    }

    private void comes(Delivery delivery) {
        coming.add(delivery);
        if (random.nextInt(3) == 0) {
            coming.add(delivery);
        }
    }

    private Given delivered(Given empty) {
        Collections.shuffle(coming, random);
        Map<String, Integer> newest = new HashMap<>();
        Given given = empty;
        for (Delivery one : coming) {
            if (one.revision() > newest.getOrDefault(one.id(), 0)) {
                newest.put(one.id(), one.revision());
                Fact fact = one.fact();
                given = fact == null ? given.without(one.id()) : given.with(fact);
            }
        }
        return given;
    }

    /** The same fact told wrongly. */
    private Fact otherwise(Fact fact) {
        long off = (random.nextInt(2 * DAYS_OFF) - DAYS_OFF) * WallClock.DAY;
        boolean moved = random.nextBoolean();
        return switch (fact) {
            case RunDone done -> moved ? at(done, done.run().shifted(off)) : at(done, retyped(done.run()));
            case StrengthDone done -> moved ? shifted(done, off) : edited(done);
            case ReadinessTold told -> new ReadinessTold(told.id(), told.at() + off, told.report());
            case StrengthMissed missed -> new StrengthMissed(missed.id(), missed.sessionId(), missed.at() + off);
        };
    }

    private static RunDone at(RunDone done, RunAt run) {
        return new RunDone(done.id(), run, done.rpe(), done.metres(), done.cost());
    }

    private RunAt retyped(RunAt run) {
        RunKind kind = KINDS.get(random.nextInt(KINDS.size()));
        return new RunAt(run.start(), run.end() + random.nextInt(60), kind, kind == RunKind.LONG, random.nextBoolean());
    }

    private static StrengthDone shifted(StrengthDone done, long off) {
        return new StrengthDone(
                done.id(),
                done.plannedSessionId(),
                done.start() + off,
                done.end() + off,
                done.rpe(),
                done.outcome(),
                done.enjoyment(),
                done.sets(),
                done.pain(),
                done.cost());
    }

    private StrengthDone edited(StrengthDone done) {
        var outcomes = Fact.Outcome.values();
        return new StrengthDone(
                done.id(),
                random.nextBoolean() ? null : done.plannedSessionId(),
                done.start(),
                done.end() + random.nextInt(30),
                (double) (3 + random.nextInt(8)),
                outcomes[random.nextInt(outcomes.length)],
                done.enjoyment(),
                done.sets(),
                done.pain(),
                done.cost());
    }
}
