package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of domain.md 3.2-3.4 and 4.3, which shares no rule and no number with the first: only the records that
 * describe a week. Hours, one sentence of the sheet after the other, slow and plain.
 */
public final class Sheet {

    private static final long H = 60;
    private static final long D = 24 * H;
    private static final long W = 7 * D;
    private final Week week;
    private final List<RunAt> allRuns = new ArrayList<>();

    public Sheet(Week week) {
        this.week = week;
        if (week.cyclic()) {
            for (long shift : new long[] {-W, 0, W}) {
                week.runs().forEach(run -> allRuns.add(run.shifted(shift)));
            }
        } else {
            allRuns.addAll(week.runs());
            allRuns.addAll(week.aroundRuns());
        }
    }

    private boolean intense(RunAt run) {
        return switch (run.kind()) {
            case HARD, RACE -> true;
            case LONG -> week.lifter().longCountsAsHard();
            default -> run.longRun() && week.lifter().longCountsAsHard();
        };
    }

    private static boolean legs(LiftAt lift) {
        return lift.letter() == Letter.H || lift.letter() == Letter.M;
    }

    private static long length(Letter letter) {
        return letter == Letter.H ? 60 : letter == Letter.M ? 45 : 30;
    }

    // ---- HARD ----

    /** Every HARD rule but H5 that a new session breaks against runs, races, and these other sessions. */
    public Set<String> broken(LiftAt lift, Collection<LiftAt> others) {
        Set<String> broken = new TreeSet<>();
        long day = Math.floorDiv(lift.start(), D);
        for (RunAt run : allRuns) {
            boolean sameDay = Math.floorDiv(run.start(), D) == day;
            if (sameDay && (run.kind() == RunKind.RACE || (intense(run) && legs(lift)))) {
                broken.add("H1");
            }
            if (sameDay && !intense(run) && between(lift, run) < easyGap(lift)) {
                broken.add("H4");
            }
            if (sameDay && intense(run) && !legs(lift) && run.kind() != RunKind.RACE && lift.start() < run.end()) {
                broken.add("H4");
            }
            if (legs(lift) && intense(run)) {
                long before = lift.letter() == Letter.H ? 22 * H : 12 * H;
                if (run.start() >= lift.start() && run.start() - lift.end() < before) {
                    broken.add("H6");
                }
                if (run.start() < lift.start() && lift.start() - run.end() < 12 * H) {
                    broken.add("H7");
                }
            }
            if (legs(lift)
                    && run.downhill()
                    && run.start() < lift.start()
                    && lift.start() - run.end() < downhill(run)) {
                broken.add("H7");
            }
        }
        for (LiftAt other : others) {
            for (long shift : week.cyclic() ? new long[] {-W, 0, W} : new long[] {0}) {
                LiftAt moved = other.shifted(shift);
                if (Math.abs(moved.start() - lift.start()) < apart(lift, moved)
                        || Math.floorDiv(moved.start(), D) == day) {
                    broken.add("H3");
                }
            }
        }
        for (RaceAt race : week.races()) {
            judge(lift, race, broken);
        }
        return broken;
    }

    private static long between(LiftAt lift, RunAt run) {
        return run.start() <= lift.start() ? lift.start() - run.end() : run.start() - lift.end();
    }

    private static long easyGap(LiftAt lift) {
        return switch (lift.letter()) {
            case H -> 6 * H;
            case M -> 3 * H;
            case L, MOB -> 0;
        };
    }

    private long downhill(RunAt run) {
        boolean lately = allRuns.stream()
                .anyMatch(other -> other.downhill() && other.end() >= run.end() - 28 * D && other.end() < run.end());
        return lately ? 48 * H : 72 * H;
    }

    private long apart(LiftAt one, LiftAt other) {
        if (!legs(one) || !legs(other)) {
            return 24 * H;
        }
        boolean twoHeavyAtFifty =
                week.lifter().fiftyOrOlder() && one.letter() == Letter.H && other.letter() == Letter.H;
        return twoHeavyAtFifty || week.trainingWeek() < 4 ? 70 * H : 46 * H;
    }

    /** 4.3: last heavy, last moderate, no leg loading, no heavy. */
    private static int[] days(RaceDistance distance) {
        return switch (distance) {
            case FIVE_K -> new int[] {5, 3, 2, 4};
            case TEN_K -> new int[] {6, 3, 3, 5};
            case HALF -> new int[] {7, 4, 4, 8};
            case MARATHON -> new int[] {10, 6, 7, 14};
            case ULTRA_50_100K -> new int[] {12, 7, 10, 18};
            case ULTRA_100M -> new int[] {14, 7, 14, 21};
        };
    }

    private static void judge(LiftAt lift, RaceAt race, Set<String> broken) {
        int[] days = days(race.distance());
        if (lift.start() < race.start()) {
            double table = lift.letter() == Letter.H ? days[0] : days[1];
            double hours = switch (race.priority()) {
                case A -> table * 24;
                case B -> Math.max(72, table * 24 / 2);
                case C -> 48;
            };
            double wanted = legs(lift) ? hours : 24;
            if ((race.start() - lift.end()) / 60.0 < wanted) {
                broken.add("H9");
            }
        } else {
            double wanted = switch (lift.letter()) {
                case H -> days[3] * 24;
                case M -> days[2] * 24;
                case L -> 48;
                case MOB -> 0;
            };
            if ((lift.start() - race.end()) / 60.0 < wanted) {
                broken.add("H8");
            }
        }
    }

    /** H2 and the session back after a race, for the week's sessions as a whole. */
    public Set<String> brokenByAll(Collection<LiftAt> lifts) {
        return brokenByAll(lifts, lifts);
    }

    /** The same, where the session back is asked of some of them only: "HARD rules judge new sessions (against everything)". */
    public Set<String> brokenByAll(Collection<LiftAt> lifts, Collection<LiftAt> fresh) {
        Set<String> broken = new TreeSet<>();
        long monday = Math.floorDiv(week.monday(), D);
        Set<Long> training = new TreeSet<>();
        week.runs().forEach(run -> training.add(Math.floorDiv(run.start(), D)));
        lifts.forEach(lift -> training.add(Math.floorDiv(lift.start(), D)));
        week.aroundLifts().forEach(lift -> training.add(Math.floorDiv(lift.start(), D)));
        if (training.stream().filter(day -> day >= monday && day <= monday + 6).count() == 7) {
            broken.add("H2");
        }
        if (!week.cyclic()) {
            week.aroundRuns().forEach(run -> training.add(Math.floorDiv(run.start(), D)));
            int row = 0;
            boolean touches = false;
            for (long day = monday - 40; day <= monday + 40; day++) {
                boolean trains = training.contains(day);
                row = trains ? row + 1 : 0;
                touches = trains && (touches || (day >= monday && day <= monday + 6));
                if (row > 10 && touches) {
                    broken.add("H2");
                }
            }
        }
        for (RaceAt race : week.races()) {
            for (LiftAt lift : fresh) {
                boolean back = lift.letter() == Letter.H
                        && race.priority() != RacePriority.C
                        && lift.start() >= race.end()
                        && lift.start() < race.end() + 21 * D;
                boolean eased = false;
                for (Collection<LiftAt> some : List.of(lifts, week.aroundLifts())) {
                    for (LiftAt other : some) {
                        eased |= legs(other)
                                && !other.brokenOff()
                                && other.start() >= race.end()
                                && other.start() < lift.start();
                    }
                }
                if (back && !eased) {
                    broken.add("H8");
                }
            }
        }
        return broken;
    }

    // ---- SOFT ----

    /** Points in minutes (1 point = 1440); lessLiked and fresh slots are counted by the caller. */
    long points(List<LiftAt> lifts) {
        long points = 0;
        for (LiftAt lift : lifts) {
            points += p1(lift) + p2(lift) + p3(lift) + p4(lift);
        }
        long[] days = days(lifts);
        return points + p5(lifts) + days[0] + days[1] + days[2];
    }

    /** The same term by term, those that are not 0. */
    private Map<String, Long> terms(List<LiftAt> lifts, long lessLiked, long fresh) {
        var terms = new TreeMap<String, Long>();
        long[] days = days(lifts);
        terms.put("P1", lifts.stream().mapToLong(this::p1).sum());
        terms.put("P2", lifts.stream().mapToLong(this::p2).sum());
        terms.put("P3", lifts.stream().mapToLong(this::p3).sum());
        terms.put("P4", lifts.stream().mapToLong(this::p4).sum());
        terms.put("P5", p5(lifts));
        terms.put("P6", lessLiked * 3 * 1440);
        terms.put("P7", fresh * 2 * 1440);
        terms.put("P8", days[0]);
        terms.put("P9", days[1]);
        terms.put("P10", days[2]);
        terms.values().removeIf(minutes -> minutes == 0);
        return terms;
    }

    private long p1(LiftAt lift) {
        long gap = Long.MAX_VALUE;
        for (RunAt run : allRuns) {
            if (intense(run) && run.start() >= lift.end()) {
                gap = Math.min(gap, run.start() - lift.end());
            }
        }
        return switch (lift.letter()) {
            case H -> gap < 30 * H ? 9 * 1440 : gap < 44 * H ? 5 * 1440 : 0;
            case M -> gap < 20 * H ? 5 * 1440 : 0;
            case L, MOB -> 0;
        };
    }

    private long p2(LiftAt lift) {
        long gap = Long.MAX_VALUE;
        for (RunAt run : allRuns) {
            if (intense(run) && run.end() <= lift.start()) {
                gap = Math.min(gap, lift.start() - run.end());
            }
        }
        return legs(lift) && gap < 20 * H ? 4 * 1440 : 0;
    }

    boolean shares(LiftAt lift) {
        return week.runs().stream().anyMatch(run -> run.start() / D == lift.start() / D);
    }

    private long p3(LiftAt lift) {
        return shares(lift) ? 3 * 1440 : 0;
    }

    private long p4(LiftAt lift) {
        boolean first =
                week.runs().stream().anyMatch(run -> run.start() / D == lift.start() / D && run.start() > lift.start());
        return first && !week.lifter().strengthGoal() ? 3 * 1440 : 0;
    }

    private long p5(List<LiftAt> lifts) {
        List<Long> starts =
                new ArrayList<>(lifts.stream().map(LiftAt::start).sorted().toList());
        if (starts.isEmpty()) {
            return 0;
        }
        long even = W / starts.size();
        if (week.cyclic()) {
            starts.add(starts.getFirst() + W);
        }
        long sum = 0;
        for (int i = 0; i + 1 < starts.size(); i++) {
            sum += Math.abs(starts.get(i + 1) - starts.get(i) - even);
        }
        return sum;
    }

    /** P8, P9 and P10. */
    private long[] days(List<LiftAt> lifts) {
        var busy = new boolean[7];
        var strenuous = new boolean[7];
        var longDay = new boolean[7];
        for (RunAt run : week.runs()) {
            int day = (int) ((run.start() - week.monday()) / D);
            busy[day] = true;
            strenuous[day] |= intense(run);
            longDay[day] |= run.kind() == RunKind.LONG || run.kind() == RunKind.RACE || run.longRun();
        }
        for (LiftAt lift : lifts) {
            int day = (int) ((lift.start() - week.monday()) / D);
            busy[day] = true;
            strenuous[day] |= lift.letter() == Letter.H;
        }
        long rows = 0;
        long alone = 0;
        int resting = 0;
        for (int day = 0; day < 7; day++) {
            resting += busy[day] ? 0 : 1;
            boolean inside = week.cyclic() || day < 5;
            if (inside && strenuous[day] && strenuous[(day + 1) % 7] && strenuous[(day + 2) % 7]) {
                rows += 5 * 1440;
            }
            if (longDay[day] && busy[(day + 1) % 7] && busy[(day + 6) % 7]) {
                alone += 2 * 1440;
            }
        }
        return new long[] {-(resting >= 3 ? 2 : resting == 2 ? 1 : 0) * 1440L, rows, alone};
    }

    // ---- Ladder ----

    /**
     * The answer.
     *
     * @param slots in class order
     * @param points in minutes
     * @param terms the points by rule, those that are not 0
     */
    public record Answer(String rung, List<Slot> slots, long points, Map<String, Long> terms) {}

    /** The first rung that has a placement, and the best one on it. */
    public Optional<Answer> answer(
            List<Rung> rungs, List<Opening> openings, long lockedLessLiked, Continuity continuity) {
        for (Rung rung : rungs) {
            var letters = new ArrayList<>(rung.letters());
            boolean named = true;
            for (LiftAt locked : week.locked()) {
                named &= letters.remove(locked.letter());
            }
            if (named) {
                var best = new Best(letters, openings, lockedLessLiked, continuity);
                best.extend();
                if (best.slots != null) {
                    return Optional.of(new Answer(rung.toString(), best.slots, best.points, best.terms));
                }
            }
        }
        return Optional.empty();
    }

    /** Tries every way to give slots to classes, in any order, and keeps the best by the sheet's three criteria. */
    private final class Best {
        private final List<Letter> letters;
        private final List<List<Opening>> possible = new ArrayList<>();
        private final long lockedLessLiked;
        private final Continuity continuity;
        private final List<Opening> chosen = new ArrayList<>();
        private final List<LiftAt> lifts = new ArrayList<>();
        private @Nullable List<Slot> slots;
        private long points;
        private long sharing;
        private Map<String, Long> terms = Map.of();

        Best(List<Letter> letters, List<Opening> openings, long lockedLessLiked, Continuity continuity) {
            this.letters = letters;
            this.lockedLessLiked = lockedLessLiked;
            this.continuity = continuity;
            var fixed = new ArrayList<>(week.locked());
            fixed.addAll(week.aroundLifts());
            for (Letter letter : letters) {
                possible.add(openings.stream()
                        .filter(opening -> broken(at(opening, letter), fixed).isEmpty())
                        .toList());
            }
        }

        private static LiftAt at(Opening opening, Letter letter) {
            return new LiftAt(opening.start(), opening.start() + length(letter), letter);
        }

        void extend() {
            int next = chosen.size();
            if (next == letters.size()) {
                weigh();
                return;
            }
            for (Opening opening : possible.get(next)) {
                LiftAt lift = at(opening, letters.get(next));
                boolean descends = next > 0
                        && letters.get(next - 1) == letters.get(next)
                        && chosen.getLast().slot().index() >= opening.slot().index();
                if (!descends && lifts.stream().allMatch(other -> clear(lift, other))) {
                    chosen.add(opening);
                    lifts.add(lift);
                    extend();
                    chosen.removeLast();
                    lifts.removeLast();
                }
            }
        }

        private boolean clear(LiftAt lift, LiftAt other) {
            long gap = Math.abs(lift.start() - other.start());
            long around = week.cyclic() ? Math.min(gap, W - gap) : gap;
            return around >= apart(lift, other) && lift.start() / D != other.start() / D;
        }

        private void weigh() {
            var all = new ArrayList<>(week.locked());
            all.addAll(lifts);
            long lessLiked = chosen.stream().filter(Opening::lessLiked).count() + lockedLessLiked;
            long fresh = !continuity.counts()
                    ? 0
                    : all.stream()
                            .filter(lift -> continuity.held().stream()
                                    .noneMatch(slot -> slot.index() == (lift.start() - week.monday()) / (12 * H)))
                            .count();
            long sum = Sheet.this.points(all) + lessLiked * 3 * 1440 + fresh * 2 * 1440;
            long together = all.stream().filter(Sheet.this::shares).count();
            List<Slot> here = chosen.stream().map(Opening::slot).toList();
            if (brokenByAll(all, lifts).isEmpty() && better(sum, together, here)) {
                slots = here;
                points = sum;
                sharing = together;
                terms = Sheet.this.terms(all, lessLiked, fresh);
            }
        }

        private boolean better(long sum, long together, List<Slot> here) {
            if (slots == null || sum != points) {
                return slots == null || sum < points;
            }
            if (together != sharing) {
                return together < sharing;
            }
            for (int i = 0; i < here.size(); i++) {
                int order = Integer.compare(here.get(i).index(), slots.get(i).index());
                if (order != 0) {
                    return order < 0;
                }
            }
            return false;
        }
    }
}
