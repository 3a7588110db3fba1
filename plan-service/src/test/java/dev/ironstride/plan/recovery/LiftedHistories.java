package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.SetDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random histories of someone who lifts with weights and writes down every set, and to whom this and that happens. */
final class LiftedHistories {

    private static final int WEEKS = 4;

    static final Baseline BASELINE = RecoveryFixture.madeOn(
            MONDAY,
            Runner.intermediate()
                    .owns(Equipment.BARBELL, Equipment.DUMBBELL, Equipment.BENCH)
                    .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
                    .plan(12));

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final LocalDateTime NOW = MONDAY.plusWeeks(WEEKS).atTime(5, 0);

    private LiftedHistories() {}

    static AdjustedPlan adjust(List<Fact> facts) {
        return Recovery.adjust(new Given(BASELINE, CATALOGUE, facts, Overrides.NONE, NOW));
    }

    /** A history; the same seed gives the same one. */
    static List<Fact> of(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        for (int week = RecoveryFixture.WEEK; week < RecoveryFixture.WEEK + WEEKS; week++) {
            for (PlannedSession session : BASELINE.weeks().get(week).sessions()) {
                if (random.nextInt(8) > 0) {
                    facts.add(lifted(session, random));
                }
            }
        }
        // Little else, so that there are weeks in which nothing was cut
        Histories.of(seed + 1).stream()
                .filter(fact -> !(fact instanceof StrengthDone))
                .limit(random.nextInt(4))
                .forEach(facts::add);
        return facts;
    }

    private static Fact lifted(PlannedSession session, Random random) {
        var sets = new ArrayList<SetDone>();
        double effort = random.nextInt(4) == 0 ? 0 : (random.nextInt(7) - 4) / 2.0;
        int off = random.nextInt(4) - 1;
        for (Item item : session.prescription()) {
            Double load = item.loadKg();
            Double kg = load == null ? ownLoad(item, random) : Double.valueOf(Math.max(2.5, load + 2.5 * off));
            for (int i = 0; i < item.sets(); i++) {
                Integer reps = item.reps();
                sets.add(new SetDone(
                        sets.size() + 1,
                        item.exerciseId(),
                        reps == null ? null : Integer.valueOf(Math.max(1, reps + random.nextInt(5) - 1)),
                        item.seconds(),
                        kg,
                        Math.clamp(item.rpe() + effort, 5, 10),
                        null,
                        random.nextInt(40) == 0));
            }
        }
        long start = WallClock.minuteOf(session.start());
        return new StrengthDone(
                "session:" + session.id(),
                session.id(),
                start,
                start + 50,
                3.0 + random.nextInt(7),
                Outcome.COMPLETED,
                null,
                sets,
                List.of(),
                Cost.UNKNOWN);
    }

    private static @Nullable Double ownLoad(Item item, Random random) {
        return item.seconds() != null || random.nextInt(3) == 0 ? null : Double.valueOf(8.0 + 2 * random.nextInt(5));
    }
}
