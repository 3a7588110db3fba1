package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.told.Illness;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of a body: nights, heart, soreness, pain of several sites, illness and the way out of it, warning signs, and
 * between them runs and sessions, of which many weeks have none.
 */
final class WellbeingHistories {

    static final LocalDateTime NOW = MONDAY.plusDays(14).atTime(12, 0);

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final int MOST = 14;
    private static final int FIRST_DAY = -21;
    private static final List<String> SITES = List.of("AK", "AC", "SD", "LB");

    private WellbeingHistories() {}

    /** Someone who never did the first weeks of the plan, or who began in the middle of it. */
    static Baseline baseline(long seed) {
        Baseline fromItsStart = HistoryRunners.plan(seed);
        return seed % 2 == 0 ? fromItsStart : RecoveryFixture.madeOn(MONDAY.minusDays(20), fromItsStart);
    }

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    static Given given(long seed, List<Fact> facts) {
        return new Given(baseline(seed), CATALOGUE, facts, Overrides.NONE, NOW);
    }

    /** A history that ends before {@link #NOW}; the same seed gives the same one. */
    static List<Fact> of(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        List<UUID> sessions = Histories.sessions(baseline(seed));
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            facts.add(fact(i, sessions, random));
        }
        return facts;
    }

    private static Fact fact(int number, List<UUID> sessions, Random random) {
        int day = FIRST_DAY + random.nextInt(14 - FIRST_DAY);
        String start =
                LocalTime.of(5 + random.nextInt(16), random.nextInt(4) * 15).toString();
        return switch (random.nextInt(10)) {
            case 0, 1 -> run("run:" + number, minute(day, start), random);
            case 2 -> session("session:" + number, minute(day, start), sessions, random);
            default -> told("readiness:" + number, day, minute(day, start), random);
        };
    }

    private static Fact run(String id, long from, Random random) {
        RunKind kind = anyOf(List.of(RunKind.values()), random);
        long end = from + 20 + random.nextInt(130);
        var run = new RunAt(from, end, kind, kind == RunKind.LONG, random.nextInt(6) == 0);
        double au = (end - from) * (2.0 + random.nextInt(7));
        return new Fact.RunDone(id, run, null, null, new Cost(au, au, false));
    }

    private static Fact session(String id, long from, List<UUID> sessions, Random random) {
        List<Pain> pain = random.nextInt(3) > 0 ? List.of() : List.of(pain(random));
        return new Fact.StrengthDone(
                id,
                anyOf(sessions, random),
                from,
                from + 50,
                5.0 + random.nextInt(5),
                Outcome.COMPLETED,
                null,
                List.of(),
                pain,
                new Cost(300, 200, false));
    }

    private static Fact told(String id, int day, long at, Random random) {
        boolean ill = random.nextInt(4) == 0;
        var report = new Readiness(
                MONDAY.plusDays(day - random.nextInt(2)),
                maybe(random) ? Double.valueOf(30 + random.nextInt(60)) : null,
                maybe(random) ? Integer.valueOf(42 + random.nextInt(24)) : null,
                maybe(random) ? Integer.valueOf(200 + random.nextInt(340)) : null,
                scale(random),
                scale(random),
                scale(random),
                scale(random),
                ill ? Boolean.TRUE : maybe(random) ? Boolean.FALSE : null,
                ill && random.nextInt(4) > 0 ? illness(random) : null,
                random.nextInt(3) > 0 ? List.of() : List.of(pain(random)),
                random.nextInt(25) > 0 ? Set.of() : Set.of(anyOf(List.of(WarningSign.values()), random)));
        return new Fact.ReadinessTold(id, at, report);
    }

    private static Illness illness(Random random) {
        return new Illness(Set.of(anyOf(List.of(Symptom.values()), random)), random.nextInt(3) == 0);
    }

    private static Pain pain(Random random) {
        Set<PainSign> signs = random.nextInt(5) > 0 ? Set.of() : Set.of(anyOf(List.of(PainSign.values()), random));
        return new Pain(SITES.get(random.nextInt(SITES.size())), random.nextInt(8), null, signs);
    }

    private static @Nullable Integer scale(Random random) {
        return maybe(random) ? Integer.valueOf(1 + random.nextInt(7)) : null;
    }

    private static boolean maybe(Random random) {
        return random.nextBoolean();
    }

    private static <T> T anyOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
