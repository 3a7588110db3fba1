package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.generation.CatalogueFiles;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.Cost;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.told.Pain;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random histories of several runners: runs of every kind, sessions done, broken off and missed, reports of how the runner is. */
final class Histories {

    static final LocalDateTime NOW = MONDAY.plusDays(10).atTime(12, 0);

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final int MOST = 14;

    private Histories() {}

    /** The plan of a history, made on the Monday of its sixth week, so that nothing before was missed. */
    static Baseline baseline(long seed) {
        return RecoveryFixture.madeOn(MONDAY, HistoryRunners.plan(seed));
    }

    /** The sessions of a plan. */
    static List<UUID> sessions(Baseline baseline) {
        return baseline.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .map(session -> session.id())
                .toList();
    }

    static Given given(long seed, List<Fact> facts) {
        return new Given(baseline(seed), CATALOGUE, facts, Overrides.NONE, NOW);
    }

    /** A history; the same seed gives the same one. */
    static List<Fact> of(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        Baseline baseline = baseline(seed);
        List<UUID> sessions = sessions(baseline);
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            facts.add(fact(i, baseline, sessions, random));
        }
        return facts;
    }

    /** The same facts, taken for others. */
    static List<Fact> withIdsOfTheirOwn(List<Fact> facts, String prefix) {
        return facts.stream()
                .map(fact -> called(prefix + " " + fact.id(), fact))
                .toList();
    }

    private static Fact called(String id, Fact fact) {
        return switch (fact) {
            case Fact.RunDone done -> new Fact.RunDone(id, done.run(), done.rpe(), done.metres(), done.cost());
            case StrengthDone done ->
                new StrengthDone(
                        id,
                        done.plannedSessionId(),
                        done.start(),
                        done.end(),
                        done.rpe(),
                        done.outcome(),
                        done.enjoyment(),
                        done.sets(),
                        done.pain(),
                        done.cost());
            case Fact.ReadinessTold told -> new Fact.ReadinessTold(id, told.at(), told.report());
            case Fact.StrengthMissed missed -> new Fact.StrengthMissed(id, missed.sessionId(), missed.at());
        };
    }

    /** The moment at which the last of some facts has just happened; never before the plan was made. */
    static LocalDateTime after(List<Fact> facts) {
        long last = facts.stream().mapToLong(Fact::at).max().orElse(Long.MIN_VALUE);
        return WallClock.timeOf(Math.max(last, WallClock.midnightOf(MONDAY)));
    }

    private static Fact fact(int number, Baseline baseline, List<UUID> sessions, Random random) {
        List<Race> races = baseline.athlete().races();
        if (!races.isEmpty() && random.nextInt(6) == 0) {
            return raced("run:" + number, anyOf(races, random), random);
        }
        int day = random.nextInt(77) - 35;
        String start =
                LocalTime.of(5 + random.nextInt(16), random.nextInt(4) * 15).toString();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4, 5 -> run("run:" + number, day, start, random);
            case 6, 7 -> session("session:" + number, day, start, sessions, random);
            case 8 -> new Fact.StrengthMissed("missed:" + number, anyOf(sessions, random), minute(day, start));
            default ->
                RecoveryFixture.told(
                        String.valueOf(number),
                        day,
                        start,
                        1 + random.nextInt(7),
                        random.nextBoolean() ? List.of() : List.of(new Pain("AK", random.nextInt(11))));
        };
    }

    private static Fact run(String id, int day, String start, Random random) {
        long from = minute(day, start);
        RunKind kind = anyOf(List.of(RunKind.values()), random);
        int minutes = 20 + random.nextInt(160);
        var run = new RunAt(
                from, from + minutes, kind, kind == RunKind.LONG || random.nextInt(8) == 0, random.nextInt(6) == 0);
        Double metres = random.nextInt(4) == 0 ? null : Double.valueOf((double) minutes * (120 + random.nextInt(130)));
        return new Fact.RunDone(id, run, null, metres, Cost.UNKNOWN);
    }

    /** A race of the profile, begun about when it was to begin. */
    private static Fact raced(String id, Race race, Random random) {
        long from = race.at().start() + random.nextInt(120) - 60;
        long minutes = race.distance().typicalMinutes() * (80L + random.nextInt(60)) / 100;
        return new Fact.RunDone(id, RunAt.planned(from, minutes, RunKind.RACE), null, null, Cost.UNKNOWN);
    }

    private static Fact session(String id, int day, String start, List<UUID> sessions, Random random) {
        long from = minute(day, start);
        Outcome outcome = anyOf(List.of(Outcome.values()), random);
        UUID planned = random.nextInt(4) == 0 ? null : anyOf(sessions, random);
        return new StrengthDone(
                id,
                planned,
                from,
                from + 20 + random.nextInt(50),
                random.nextInt(3) == 0 ? null : Double.valueOf(3.0 + random.nextInt(8)),
                outcome,
                null,
                List.of(),
                List.of(),
                Cost.UNKNOWN);
    }

    private static <T> T anyOf(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
