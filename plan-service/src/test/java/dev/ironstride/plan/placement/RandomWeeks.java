package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WallClock.DAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Athletes and weeks nobody thought of. */
final class RandomWeeks {

    /**
     * A week to be placed.
     *
     * @param openings free slots, some of them less liked
     * @param lockedLessLiked locked sessions in slots that are not preferred
     */
    record Problem(Week week, List<Opening> openings, List<Rung> rungs, long lockedLessLiked, Continuity continuity) {}

    private static final List<RunKind> KINDS = List.of(
            RunKind.RECOVERY,
            RunKind.EASY,
            RunKind.EASY,
            RunKind.EASY,
            RunKind.MODERATE,
            RunKind.HARD,
            RunKind.HARD,
            RunKind.LONG);
    private static final long START = WeekFixture.START;
    private static final int[] STARTS = {330, 420, 420, 420, 540, 720, 1020, 1080, 1080, 1200};

    private final Random random;

    private RandomWeeks(Random random) {
        this.random = random;
    }

    static Problem problem(Random random) {
        return new RandomWeeks(random).problem();
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private Problem problem() {
        boolean cyclic = random.nextBoolean();
        int sessions = 1 + random.nextInt(3);
        int slots = sessions == 3 ? 3 + random.nextInt(8) : 1 + random.nextInt(14);
        Set<Long> taken = new HashSet<>();
        List<RunAt> runs = runs(START, random.nextInt(9), !cyclic, taken);
        var lifter = new LifterRules(oneIn(4), oneIn(4), !oneIn(8));
        int trainingWeek = 1 + random.nextInt(6);
        Letter heaviest = oneIn(4) ? Letter.M : oneIn(12) ? Letter.L : Letter.H;
        Continuity continuity = oneIn(6) ? Continuity.with(someSlots(2)) : Continuity.OFF;
        if (cyclic) {
            return new Problem(
                    Week.template(START, trainingWeek, runs, lifter),
                    openings(slots, taken),
                    Ladder.rungs(sessions, heaviest),
                    0,
                    continuity);
        }
        List<RaceAt> races = races();
        var inWeek = new ArrayList<>(runs);
        var around = new ArrayList<RunAt>();
        around.addAll(runs(START - WallClock.WEEK, random.nextInt(8), true, new HashSet<>()));
        around.addAll(runs(START + WallClock.WEEK, random.nextInt(8), false, new HashSet<>()));
        for (RaceAt race : races) {
            var run = new RunAt(race.start(), race.end(), RunKind.RACE, false, false);
            boolean here = race.start() >= START && race.start() < START + WallClock.WEEK;
            (here ? inWeek : around).add(run);
            taken.add(Math.floorDiv(race.start() - START, 720L));
        }
        List<LiftAt> locked = sessions > 1 && oneIn(3) ? lifts(START, 1, taken) : List.of();
        List<LiftAt> before = lifts(START - WallClock.WEEK, random.nextInt(3), new HashSet<>());
        Week week = new Week(START, trainingWeek, false, inWeek, around, locked, before, races, lifter);
        List<Rung> rungs = sessions == 2 && oneIn(5) ? Ladder.bRaceRungs(heaviest) : Ladder.rungs(sessions, heaviest);
        return new Problem(week, openings(slots, taken), rungs, locked.isEmpty() ? 0 : random.nextInt(2), continuity);
    }

    private List<RunAt> runs(long monday, int count, boolean real, Set<Long> taken) {
        var runs = new ArrayList<RunAt>();
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(7) * DAY + STARTS[random.nextInt(STARTS.length)];
            if (taken.add(start / 720)) {
                RunKind kind = any(KINDS);
                long minutes = kind == RunKind.LONG ? 60 + random.nextInt(150) : 15 + random.nextInt(90);
                boolean longRun = kind == RunKind.LONG || (real && oneIn(12));
                runs.add(new RunAt(monday + start, monday + start + minutes, kind, longRun, real && oneIn(10)));
            }
        }
        return runs;
    }

    private List<RaceAt> races() {
        var races = new ArrayList<RaceAt>();
        for (int i = oneIn(2) ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            long start = START + (random.nextInt(42) - 21) * DAY + 360 + random.nextInt(600);
            RaceDistance distance = any(List.of(RaceDistance.values()));
            RacePriority priority = any(List.of(RacePriority.values()));
            races.add(new RaceAt(start, start + distance.typicalMinutes(), distance, priority));
        }
        return races;
    }

    private List<LiftAt> lifts(long monday, int count, Set<Long> taken) {
        var lifts = new ArrayList<LiftAt>();
        for (int i = 0; i < count; i++) {
            long slot = random.nextInt(14);
            if (taken.add(slot)) {
                Letter letter = any(List.of(Letter.H, Letter.M, Letter.L));
                lifts.add(LiftAt.planned(monday + slot / 2 * DAY + (slot % 2 == 0 ? 420 : 1080), letter));
            }
        }
        return lifts;
    }

    private List<Opening> openings(int most, Set<Long> taken) {
        var openings = new ArrayList<Opening>();
        int am = oneIn(4) ? 360 + random.nextInt(300) : 420;
        int pm = oneIn(4) ? 780 + random.nextInt(500) : 1080;
        boolean liking = oneIn(3);
        List<Slot> all = new ArrayList<>(Slot.all());
        Collections.shuffle(all, random);
        for (Slot slot : all.subList(0, most)) {
            if (!taken.contains((long) slot.index())) {
                long start = START + slot.index() / 2 * DAY + (slot.half() == Half.AM ? am : pm);
                openings.add(new Opening(slot, start, liking && random.nextBoolean()));
            }
        }
        return openings;
    }

    private Set<Slot> someSlots(int count) {
        Set<Slot> slots = new HashSet<>();
        while (slots.size() < count) {
            slots.add(Slot.all().get(random.nextInt(14)));
        }
        return slots;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
