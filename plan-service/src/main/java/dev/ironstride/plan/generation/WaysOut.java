package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.generation.Change.DropRun;
import dev.ironstride.plan.generation.Change.LeaveOutRace;
import dev.ironstride.plan.generation.Change.MoveRun;
import dev.ironstride.plan.generation.Change.OfferSlot;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the smallest sets of changes that make a plan possible: every single change, every two, and where none is enough, a free
 * day, with a slot for the lightest session on another, for every such pair. Each set is tried on the whole plan before it is
 * named. A run moved is at least as much in the way as the same run dropped, so moves are tried one by one only.
 */
final class WaysOut {

    /** Most ways of one kind, and the most that are tried in full for it. */
    private static final int MOST_OF_A_KIND = 2;

    private static final int MOST_TRIED = 12;
    private final Athlete athlete;
    private final LocalDate startDate;
    private final int weeks;
    private final LocalDate week;
    private final Predicate<Athlete> plans;

    /**
     * A search.
     *
     * @param week Monday of the first week that has no placement
     * @param plans whether every week can be planned for a profile
     */
    WaysOut(PlanRequest request, LocalDate week, Predicate<Athlete> plans) {
        this.athlete = request.athlete();
        this.startDate = request.startDate();
        this.weeks = request.weeks();
        this.week = week;
        this.plans = plans;
    }

    /** Ways out of the same, smallest size; each works on its own. */
    List<WayOut> find() {
        var found = new ArrayList<WayOut>();
        for (List<Change> kind : List.of(offers(), moves(), drops(), races())) {
            found.addAll(working(kind.stream().map(change -> new WayOut(List.of(change)))));
        }
        if (!found.isEmpty()) {
            return found;
        }
        var bySize = new TreeMap<Integer, List<WayOut>>();
        var seen = new HashSet<Set<Change>>();
        Stream.of(aDay(), aDayAndASlot(), two())
                .flatMap(ways -> ways)
                .filter(way -> seen.add(Set.copyOf(way.changes())))
                .forEach(way -> bySize.computeIfAbsent(way.changes().size(), size -> new ArrayList<>())
                        .add(way));
        return bySize.values().stream()
                .map(ways -> working(ways.stream()))
                .filter(ways -> !ways.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<WayOut> working(Stream<WayOut> ways) {
        return ways.filter(way -> leavesRoom(way.in(athlete), week))
                .filter(way -> leavesRoomInEveryWeek(way.in(athlete)))
                .limit(MOST_TRIED)
                .filter(way -> plans.test(way.in(athlete)))
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    /** Whether a week would have room for the lightest session, or need none; a quick look before the whole plan is made. */
    private boolean leavesRoom(Athlete changed, LocalDate monday) {
        return new WeekFrame(changed, startDate, monday, 1, List.of()).hasRoomForOne();
    }

    private boolean leavesRoomInEveryWeek(Athlete changed) {
        return mondays().allMatch(monday -> leavesRoom(changed, monday));
    }

    private Stream<LocalDate> mondays() {
        LocalDate first = startDate.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> monday.plusWeeks(1)).limit(weeks);
    }

    private List<Change> offers() {
        return Slot.all().stream()
                .filter(slot -> !athlete.slots().contains(slot))
                .<Change>map(OfferSlot::new)
                .toList();
    }

    private List<Change> drops() {
        return runs().<Change>map(DropRun::new).toList();
    }

    /** Easy and short runs are given up first. */
    private Stream<TemplateRun> runs() {
        return athlete.runWeek().stream()
                .sorted(Comparator.comparing(TemplateRun::kind)
                        .thenComparingInt(TemplateRun::minutes)
                        .thenComparing(TemplateRun::day)
                        .thenComparing(TemplateRun::start));
    }

    private List<Change> moves() {
        List<Slot> taken = athlete.runWeek().stream()
                .map(run -> new Slot(run.day(), Half.of(run.start())))
                .toList();
        List<Slot> free =
                Slot.all().stream().filter(slot -> !taken.contains(slot)).toList();
        return runs().flatMap(run -> free.stream().<Change>map(slot -> new MoveRun(run, slot)))
                .toList();
    }

    /** Those of the week first; but a race of the next one is felt in it too. */
    private List<Change> races() {
        List<Change> ofWeek = leftOut(week);
        return Stream.concat(
                        ofWeek.stream(),
                        athlete.races().stream().<Change>map(LeaveOutRace::new).filter(race -> !ofWeek.contains(race)))
                .toList();
    }

    private List<Change> leftOut(LocalDate monday) {
        return athlete.races().stream()
                .filter(race -> !race.date().isBefore(monday) && race.date().isBefore(monday.plusWeeks(1)))
                .<Change>map(LeaveOutRace::new)
                .toList();
    }

    private Stream<WayOut> two() {
        List<Change> all =
                Stream.of(offers(), drops(), races()).flatMap(List::stream).toList();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(one -> all.subList(one + 1, all.size()).stream()
                        .map(other -> new WayOut(List.of(all.get(one), other))));
    }

    /** For each day to be kept free: what has to go. A week that may do without strength needs no slot. */
    private Stream<WayOut> aDay() {
        return Stream.of(DayOfWeek.values())
                .map(day -> runs().filter(run -> run.day() == day)
                        .<Change>map(DropRun::new)
                        .toList())
                .filter(changes -> changes.size() > 1)
                .map(WayOut::new);
    }

    /** For each day to be kept free and each slot of another day: what has to go, what to offer. */
    private Stream<WayOut> aDayAndASlot() {
        return Slot.all().stream()
                .flatMap(slot -> Stream.of(DayOfWeek.values())
                        .filter(day -> day != slot.day())
                        .flatMap(day -> Stream.of(Beside.values()).map(beside -> needed(day, slot, beside))))
                .filter(changes -> !changes.isEmpty())
                .map(WayOut::new)
                .distinct();
    }

    /** Which runs on the day of the slot stay. */
    private enum Beside {
        /** All: in a week around a race some runs of the runner's week are not run. */
        ALL,
        OTHER_HALF,
        /** None, so that no run on it comes too late or lasts too long. */
        NONE;

        boolean drops(TemplateRun run, Slot slot) {
            return run.day() == slot.day()
                    && (this == NONE || (this == OTHER_HALF && Half.of(run.start()) == slot.half()));
        }
    }

    private List<Change> needed(DayOfWeek free, Slot slot, Beside beside) {
        var changes = new ArrayList<Change>();
        if (!athlete.slots().contains(slot)) {
            changes.add(new OfferSlot(slot));
        }
        runs().filter(run -> run.day() == free || beside.drops(run, slot))
                .map(DropRun::new)
                .forEach(changes::add);
        Athlete changed = changes.isEmpty() ? athlete : new WayOut(changes).in(athlete);
        mondays()
                .filter(monday -> !leavesRoom(changed, monday))
                .flatMap(monday -> leftOut(monday).stream())
                .forEach(changes::add);
        return changes;
    }
}
