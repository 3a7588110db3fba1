package dev.ironstride.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The search against a second reading of domain.md 3 that shares no code with it: hours, one formula after the other. */
class BruteForceTest {

    @Provide
    Arbitrary<List<RunAt>> weeks() {
        Arbitrary<RunKind> kind = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(RunKind.EASY)),
                Tuple.of(1, Arbitraries.just(RunKind.RECOVERY)),
                Tuple.of(1, Arbitraries.just(RunKind.MODERATE)),
                Tuple.of(2, Arbitraries.just(RunKind.HARD)),
                Tuple.of(2, Arbitraries.just(RunKind.LONG)));
        Arbitrary<RunAt> run = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(6, 7, 9, 12, 17, 18, 19),
                        Arbitraries.integers().between(20, 180),
                        kind)
                .as((day, hour, minutes, of) ->
                        RunAt.planned(WeekFixture.START + day * WallClock.DAY + hour * WallClock.HOUR, minutes, of));
        return run.list().ofMaxSize(7).uniqueElements(one -> one.start() / 720);
    }

    @Property(tries = 2000)
    void no_placement_beats_the_search_and_none_exists_where_it_finds_none(
            @ForAll("weeks") List<RunAt> runs, @ForAll boolean heavy) {
        List<Rung> rungs = Ladder.rungs(2, heavy ? Letter.H : Letter.M);
        List<Opening> openings = WeekFixture.openings(runs, EnumSet.allOf(Half.class), Long.MIN_VALUE);
        Week week = Week.template(WeekFixture.START, 4, runs, LifterRules.DEFAULT);

        var found = PlacementSearch.in(week, openings, 0).climbDown(rungs);

        for (Rung rung : rungs) {
            long best = best(runs, openings, rung);
            if (best < Long.MAX_VALUE) {
                assertThat(found).isPresent();
                assertThat(found.orElseThrow().rung()).isEqualTo(rung);
                assertThat(found.orElseThrow().points().total()).isEqualTo(best);
                return;
            }
        }
        assertThat(found).isEmpty();
    }

    private static long best(List<RunAt> runs, List<Opening> openings, Rung rung) {
        long best = Long.MAX_VALUE;
        for (Opening one : openings) {
            for (Opening two : openings) {
                var lifts = List.of(
                        LiftAt.planned(one.start(), rung.letters().get(0)),
                        LiftAt.planned(two.start(), rung.letters().get(1)));
                if (!one.equals(two) && legal(runs, lifts)) {
                    best = Math.min(best, points(runs, lifts));
                }
            }
        }
        return best;
    }

    private static boolean legal(List<RunAt> runs, List<LiftAt> lifts) {
        var busy = new boolean[7];
        runs.forEach(run -> busy[day(run.start())] = true);
        lifts.forEach(lift -> busy[day(lift.start())] = true);
        int training = 0;
        for (boolean one : busy) {
            training += one ? 1 : 0;
        }
        long apart = Math.abs(lifts.get(0).start() - lifts.get(1).start());
        long least = lifts.stream().allMatch(lift -> lift.letter() != Letter.L) ? 46 * 60 : 24 * 60;
        if (training == 7 || Math.min(apart, 10080 - apart) < least) {
            return false;
        }
        return lifts.stream().allMatch(lift -> everyWeek(runs).stream().allMatch(run -> agrees(lift, run)));
    }

    private static boolean agrees(LiftAt lift, RunAt run) {
        boolean intense = run.kind() == RunKind.HARD || run.kind() == RunKind.LONG;
        boolean legs = lift.letter() != Letter.L;
        boolean sameDay = lift.start() / 1440 == run.start() / 1440;
        if (sameDay && intense && (legs || lift.start() < run.end())) {
            return false;
        }
        if (sameDay && !intense) {
            long least = lift.letter() == Letter.H ? 360 : lift.letter() == Letter.M ? 180 : 0;
            long gap = lift.start() < run.start() ? run.start() - lift.end() : lift.start() - run.end();
            if (gap < least) {
                return false;
            }
        }
        if (legs && intense) {
            long after = run.start() - lift.end();
            long before = lift.start() - run.end();
            long least = lift.letter() == Letter.H ? 22 * 60 : 12 * 60;
            return run.start() >= lift.start() ? after >= least : before >= 12 * 60;
        }
        return true;
    }

    private static List<RunAt> everyWeek(List<RunAt> runs) {
        var all = new ArrayList<RunAt>();
        for (long week = -1; week <= 1; week++) {
            long shift = week * 10080;
            runs.forEach(run -> all.add(run.shifted(shift)));
        }
        return all;
    }

    private static long points(List<RunAt> runs, List<LiftAt> lifts) {
        long points = 0;
        for (LiftAt lift : lifts) {
            points += before(runs, lift) + after(runs, lift);
            boolean shares = runs.stream().anyMatch(run -> day(run.start()) == day(lift.start()));
            boolean first =
                    runs.stream().anyMatch(run -> day(run.start()) == day(lift.start()) && run.start() > lift.start());
            points += (shares ? 3 * 1440 : 0) + (first ? 3 * 1440 : 0);
        }
        long gap = Math.abs(lifts.get(0).start() - lifts.get(1).start());
        points += Math.abs(gap - 84 * 60) + Math.abs(10080 - gap - 84 * 60);
        return points + days(runs, lifts);
    }

    private static long before(List<RunAt> runs, LiftAt lift) {
        long gap = everyWeek(runs).stream()
                .filter(run -> run.kind() == RunKind.HARD || run.kind() == RunKind.LONG)
                .mapToLong(run -> run.start() - lift.end())
                .filter(minutes -> minutes >= 0)
                .min()
                .orElse(99999);
        if (lift.letter() == Letter.H) {
            return gap < 1800 ? 9 * 1440 : gap < 2640 ? 5 * 1440 : 0;
        }
        return lift.letter() == Letter.M && gap < 1200 ? 5 * 1440 : 0;
    }

    private static long after(List<RunAt> runs, LiftAt lift) {
        long gap = everyWeek(runs).stream()
                .filter(run -> run.kind() == RunKind.HARD || run.kind() == RunKind.LONG)
                .mapToLong(run -> lift.start() - run.end())
                .filter(minutes -> minutes >= 0)
                .min()
                .orElse(99999);
        return lift.letter() != Letter.L && gap < 1200 ? 4 * 1440 : 0;
    }

    private static long days(List<RunAt> runs, List<LiftAt> lifts) {
        var rest = new boolean[] {true, true, true, true, true, true, true};
        var strenuous = new boolean[7];
        var longDay = new boolean[7];
        for (RunAt run : runs) {
            int day = day(run.start());
            rest[day] = false;
            strenuous[day] |= run.kind() == RunKind.HARD || run.kind() == RunKind.LONG;
            longDay[day] |= run.kind() == RunKind.LONG;
        }
        for (LiftAt lift : lifts) {
            rest[day(lift.start())] = false;
            strenuous[day(lift.start())] |= lift.letter() == Letter.H;
        }
        long points = 0;
        int resting = 0;
        for (int day = 0; day < 7; day++) {
            int next = (day + 1) % 7;
            resting += rest[day] ? 1 : 0;
            points += strenuous[day] && strenuous[next] && strenuous[(day + 2) % 7] ? 5 * 1440 : 0;
            points += longDay[day] && !rest[next] && !rest[(day + 6) % 7] ? 2 * 1440 : 0;
        }
        return points - Math.min(2, Math.max(0, resting - 1)) * 1440L;
    }

    private static int day(long minute) {
        return (int) ((minute - WeekFixture.START) / 1440);
    }
}
