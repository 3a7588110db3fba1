package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.generation.Change.DropRun;
import dev.ironstride.plan.generation.Change.LeaveOutRace;
import dev.ironstride.plan.generation.Change.MoveRun;
import dev.ironstride.plan.generation.Change.OfferSlot;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the smallest sets of changes that make a plan possible, by trying them: every single change, then pairs and so on.
 * A run moved is at least as much in the way as the same run dropped, so moves are tried one by one only.
 */
final class WaysOut {

    /** Most ways of one kind, and the most that are tried in full for it. */
    private static final int MOST_OF_A_KIND = 2;

    private static final int MOST_TRIED = 12;
    /** Two runs of the day that becomes free, a run out of a slot, and that slot offered. */
    private static final int MOST_CHANGES = 4;

    private final Athlete athlete;
    private final LocalDate startDate;
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
        this.week = week;
        this.plans = plans;
    }

    /** Ways out of the same, smallest size; each works on its own. */
    List<WayOut> find() {
        var found = new ArrayList<WayOut>();
        found.addAll(working(sets(offers(), 1)));
        found.addAll(working(sets(moves(), 1)));
        found.addAll(working(sets(drops(), 1)));
        found.addAll(working(sets(leftOut(), 1)));
        List<Change> all =
                Stream.of(offers(), drops(), leftOut()).flatMap(List::stream).toList();
        for (int size = 2; size <= MOST_CHANGES && found.isEmpty(); size++) {
            found.addAll(working(sets(all, size)));
        }
        return found;
    }

    private List<WayOut> working(Stream<WayOut> ways) {
        return ways.filter(way -> leavesRoom(way.in(athlete)))
                .limit(MOST_TRIED)
                .filter(way -> plans.test(way.in(athlete)))
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    /** Whether the week in question would have room for the lightest session, or need none. */
    private boolean leavesRoom(Athlete changed) {
        return new WeekFrame(changed, startDate, week, 1, List.of()).hasRoomForOne();
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

    private List<Change> leftOut() {
        return athlete.races().stream()
                .filter(race -> !race.date().isBefore(week) && race.date().isBefore(week.plusWeeks(1)))
                .<Change>map(LeaveOutRace::new)
                .toList();
    }

    /** Every set of so many changes, in order. */
    private static Stream<WayOut> sets(List<Change> changes, int size) {
        return combinations(changes, size).map(WayOut::new);
    }

    private static Stream<List<Change>> combinations(List<Change> changes, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return Stream.iterate(0, from -> from + size <= changes.size(), from -> from + 1)
                .flatMap(from -> combinations(changes.subList(from + 1, changes.size()), size - 1)
                        .map(rest -> Stream.concat(Stream.of(changes.get(from)), rest.stream())
                                .toList()));
    }
}
