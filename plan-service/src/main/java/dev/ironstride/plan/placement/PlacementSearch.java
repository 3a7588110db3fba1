package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Places sessions in a week by trying every combination (domain.md 3.4): the first rung with any feasible placement
 * wins, then lowest points, then fewer sessions sharing a day with a run, then the earlier slots in class order.
 */
public final class PlacementSearch {

    private final Week week;
    private final List<Opening> openings;
    private final long lockedInLessLikedSlots;
    private final Predicate<LiftAt> allowed;
    private final HardRules hard;
    private final SoftPoints soft;
    private final Map<Letter, List<Seat>> seats = new EnumMap<>(Letter.class);

    private PlacementSearch(
            Week week,
            Collection<Opening> openings,
            long lockedInLessLikedSlots,
            Continuity continuity,
            Predicate<LiftAt> allowed) {
        this.week = week;
        this.allowed = allowed;
        this.openings = openings.stream()
                .sorted((one, other) -> one.slot().compareTo(other.slot()))
                .toList();
        this.lockedInLessLikedSlots = lockedInLessLikedSlots;
        this.hard = HardRules.in(week);
        this.soft = SoftPoints.in(week, continuity);
    }

    /** A search over the free slots of a week, P7 off. */
    public static PlacementSearch in(Week week, Collection<Opening> openings, long lockedInLessLikedSlots) {
        return in(week, openings, lockedInLessLikedSlots, Continuity.OFF);
    }

    /** A search over the free slots of a week. */
    public static PlacementSearch in(
            Week week, Collection<Opening> openings, long lockedInLessLikedSlots, Continuity continuity) {
        return new PlacementSearch(week, openings, lockedInLessLikedSlots, continuity, lift -> true);
    }

    /**
     * A search over the free slots of a week, P7 off.
     *
     * @param allowed what may stand there beside the HARD rules of the week: H10
     */
    public static PlacementSearch in(
            Week week, Collection<Opening> openings, long lockedInLessLikedSlots, Predicate<LiftAt> allowed) {
        return new PlacementSearch(week, openings, lockedInLessLikedSlots, Continuity.OFF, allowed);
    }

    /** The best placement on the first rung that has one. */
    public Optional<Placement> climbDown(List<Rung> rungs) {
        List<Letter> locked = week.locked().stream().map(LiftAt::letter).toList();
        for (Rung rung : rungs) {
            Optional<Placement> placement = rung.without(locked).flatMap(letters -> best(rung, letters));
            if (placement.isPresent()) {
                return placement;
            }
        }
        return Optional.empty();
    }

    /** The best placement of exactly these classes beside the locked sessions. */
    public Optional<Placement> best(Rung rung, List<Letter> letters) {
        var search = new Best(letters);
        search.place(0, 0, 0);
        return Optional.ofNullable(search.found).map(found -> placement(rung, found));
    }

    private Placement placement(Rung rung, List<Seat> found) {
        var lifts = new ArrayList<>(week.locked());
        found.forEach(seat -> lifts.add(seat.placed.lift()));
        long lessLiked =
                found.stream().filter(seat -> seat.placed.opening().lessLiked()).count();
        return new Placement(
                rung, found.stream().map(Seat::placed).toList(), soft.of(lifts, lessLiked + lockedInLessLikedSlots));
    }

    /** A slot that a session of one class may take beside the runs, races and locked sessions. */
    private record Seat(Placement.Placed placed, long points, boolean shares) {}

    private List<Seat> seats(Letter letter) {
        return seats.computeIfAbsent(
                letter,
                wanted -> openings.stream()
                        .map(opening -> new Placement.Placed(opening, LiftAt.planned(opening.start(), wanted)))
                        .filter(placed -> allowed.test(placed.lift())
                                && hard.brokenBy(placed.lift(), week.locked()).isEmpty())
                        .map(placed -> new Seat(
                                placed,
                                soft.alone(placed.lift(), placed.opening().lessLiked()),
                                soft.sharesDay(placed.lift())))
                        .toList());
    }

    /** One exhaustive search; combinations come in the order of the last tie-break, so only a better one replaces. */
    private final class Best {
        private final List<Letter> letters;
        private final List<Seat> taken = new ArrayList<>();
        private final List<LiftAt> lifts = new ArrayList<>(week.locked());
        private @Nullable List<Seat> found;
        private long least;
        private int leastSharing;

        Best(List<Letter> letters) {
            this.letters = letters;
        }

        /**
         * Takes a seat for the next session.
         *
         * @param points of the seats taken so far
         * @param sharing how many of them share a day with a run
         */
        void place(long points, int sharing, int afterTheLast) {
            if (taken.size() == letters.size()) {
                weigh(points, sharing);
                return;
            }
            Letter letter = letters.get(taken.size());
            List<Seat> free = seats(letter);
            // Equal letters go in ascending slots: the sessions are taken in id order.
            boolean again = !taken.isEmpty() && taken.getLast().placed.lift().letter() == letter;
            for (int i = again ? afterTheLast : 0; i < free.size(); i++) {
                Seat seat = free.get(i);
                if (mayJoin(seat)) {
                    taken.add(seat);
                    lifts.add(seat.placed.lift());
                    place(points + seat.points, sharing + (seat.shares ? 1 : 0), i + 1);
                    lifts.removeLast();
                    taken.removeLast();
                }
            }
        }

        private boolean mayJoin(Seat seat) {
            for (Seat other : taken) {
                if (hard.tooClose(seat.placed.lift(), other.placed.lift())) {
                    return false;
                }
            }
            return true;
        }

        private void weigh(long points, int sharing) {
            long total = points + soft.together(lifts);
            boolean better = found == null || total < least || (total == least && sharing < leastSharing);
            if (better
                    && hard.brokenTogether(lifts, lifts.subList(week.locked().size(), lifts.size()))
                            .isEmpty()) {
                found = List.copyOf(taken);
                least = total;
                leastSharing = sharing;
            }
        }
    }
}
