package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.told.Pain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * T5: after a race the legs get the time of its distance (domain.md 4.3). A race that was in the profile is placed around
 * already and only gets its real end; one that was not counts as a B race, so that the first session back is moderate and
 * small. The way out has a gate: while a report tells of sore legs or pain, leg work waits from day to day.
 */
final class RaceRule implements ReplayRule {

    private static final double FIRST_BACK_SETS = 0.5;
    private static final double FIRST_BACK_LOAD = 0.1;
    /** How long the first leg session after a race counts as the one back (H8). */
    private static final long FIRST_BACK_WITHIN = 21 * WallClock.DAY;
    /** Soreness 1-7 above which it is more than 3 of 10: 1 + 0.3 x 6 (domain.md 4.3, gate). */
    private static final double SORE = 2.8;

    private static final int PAINFUL = 3;

    private final Board board;
    private final DecisionLog log;
    /** Those of the profile that were run. */
    private final Set<RaceAt> raced = new HashSet<>();

    private @Nullable RunDone lastRace;
    private long gateUntil = Long.MIN_VALUE;

    RaceRule(Replay replay) {
        this.board = replay.board();
        this.log = replay.log();
    }

    /** Puts a race where it really was, before anything is judged. */
    void note(RunDone fact) {
        RunAt run = fact.run();
        if (run.kind() != RunKind.RACE) {
            return;
        }
        RaceAt listed = listed(run).orElse(null);
        var distance = listed == null ? distance(fact) : listed.distance();
        var real = new RaceAt(run.start(), run.end(), distance, listed == null ? RacePriority.B : listed.priority());
        if (listed == null) {
            board.noteRace(real);
        } else {
            raced.add(listed);
            board.raceWas(listed, real);
        }
        lastRace = fact;
        gateUntil = run.end() + distance.heavyAgainAfter() * WallClock.DAY;
    }

    /** The race of the profile that a run is; a second race of the day is one of its own. */
    private Optional<RaceAt> listed(RunAt run) {
        return board.athlete().races().stream()
                .map(Race::at)
                .filter(race -> WallClock.dayOf(race.start()) == run.day() && !raced.contains(race))
                .findFirst();
    }

    private static RaceDistance distance(RunDone fact) {
        Double metres = fact.metres();
        if (metres != null && metres > 0) {
            return RaceDistance.covering(metres);
        }
        return Arrays.stream(RaceDistance.values())
                .filter(one -> fact.minutes() <= one.typicalMinutes())
                .findFirst()
                .orElse(RaceDistance.ULTRA_100M);
    }

    @Override
    public void ran(Ran ran) {
        RunDone fact = ran.fact();
        boolean listed = board.athlete().races().stream()
                .anyMatch(race -> race.date().toEpochDay() == fact.run().day());
        if (fact.run().kind() != RunKind.RACE || listed) {
            return;
        }
        board.next(fact.at(), session -> session.letter().loadsLegs() && session.start() >= fact.at())
                .ifPresent(session -> {
                    var cause = new Cause(
                            Rule.T5,
                            fact.id() + "/back",
                            session.base().id(),
                            fact.at(),
                            List.of(new Because(fact.id(), "RACE", "NONE")),
                            "it is the first leg work after your race");
                    log.reduce(
                            cause,
                            Reduction.ofNextLegSession(
                                    Rule.T5,
                                    cause.key(),
                                    fact.at(),
                                    fact.at() + FIRST_BACK_WITHIN,
                                    Touch.ALL,
                                    Effect.softer(Softening.TO_MODERATE)
                                            .lessSets(FIRST_BACK_SETS)
                                            .lessLoad(FIRST_BACK_LOAD)
                                            .withoutJumps(),
                                    "half the sets and a little less load"));
                });
    }

    /**
     * The gate on the way out of a race (domain.md 4.3): soreness up to 3 of 10, pain below 3, readiness not red.
     *
     * @param band how ready the runner is on the day that is told of
     */
    void gate(ReadinessTold told, Band band) {
        RunDone race = lastRace;
        boolean closed = sore(told) || band == Band.RED;
        if (race == null || told.at() < race.at() || told.at() > gateUntil || !closed) {
            return;
        }
        long from = told.at();
        long until = WallClock.midnightOf(WallClock.dateOf(from).plusDays(1)) + WallClock.DAY;
        board.next(from, session -> session.letter().loadsLegs() && session.start() >= from && session.start() < until)
                .ifPresent(session -> {
                    var cause = new Cause(
                            Rule.T5,
                            told.id(),
                            session.base().id(),
                            from,
                            List.of(
                                    sore(told)
                                            ? new Because(told.id(), "SORE", "SETTLED")
                                            : new Because(told.id(), band.name(), "not RED"),
                                    new Because(race.id(), "RACE", "NONE")),
                            sore(told)
                                    ? "your legs still feel the race, and leg work waits until they do not"
                                    : "your readiness is red after the race, and leg work waits until it is not");
                    log.reduce(
                            cause,
                            Reduction.during(
                                    Rule.T5,
                                    cause.key(),
                                    from,
                                    until,
                                    Touch.LEGS,
                                    Effect.softer(Softening.TO_LIGHT),
                                    "no leg work"));
                });
    }

    private static boolean sore(ReadinessTold told) {
        Integer soreness = told.report().soreness();
        return (soreness != null && soreness > SORE)
                || told.report().pain().stream().map(Pain::score).anyMatch(score -> score >= PAINFUL);
    }
}
