package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places sessions in a week by trying every combination (domain.md 3.4): the first rung with any feasible placement
 * wins, then lowest points, then fewer sessions sharing a day with a run, then the earlier slots in class order.
 */
public final class PlacementSearch {

    private final Week week;
    private final List<Opening> openings;
    private final long lockedInLessLikedSlots;
    private final HardRules hard;
    private final SoftPoints soft;

    private PlacementSearch(Week week, Collection<Opening> openings, long lockedInLessLikedSlots) {
        this.week = week;
        this.openings = openings.stream()
                .sorted((one, other) -> one.slot().compareTo(other.slot()))
                .toList();
        this.lockedInLessLikedSlots = lockedInLessLikedSlots;
        this.hard = HardRules.in(week);
        this.soft = SoftPoints.in(week);
    }

    /** A search over the free slots of a week. */
    public static PlacementSearch in(Week week, Collection<Opening> openings, long lockedInLessLikedSlots) {
        return new PlacementSearch(week, openings, lockedInLessLikedSlots);
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
        search.place(new ArrayList<>(letters.size()));
        return Optional.ofNullable(search.found).map(found -> new Placement(rung, found.placed, found.points));
    }

    private record Candidate(List<Placement.Placed> placed, Points points, long total, long sharing) {

        boolean beats(@Nullable Candidate other) {
            return other == null || total < other.total || (total == other.total && sharing < other.sharing);
        }
    }

    /** One exhaustive search; combinations come in the order of the last tie-break, so only a better one replaces. */
    private final class Best {
        private final List<Letter> letters;
        private @Nullable Candidate found;

        Best(List<Letter> letters) {
            this.letters = letters;
        }

        void place(List<Placement.Placed> placed) {
            if (placed.size() == letters.size()) {
                weigh(placed);
                return;
            }
            Letter letter = letters.get(placed.size());
            for (int i = firstOpening(letter, placed); i < openings.size(); i++) {
                Opening opening = openings.get(i);
                LiftAt lift = LiftAt.planned(opening.start(), letter);
                if (mayStand(lift, placed)) {
                    placed.add(new Placement.Placed(opening, lift));
                    place(placed);
                    placed.removeLast();
                }
            }
        }

        /** Equal letters go in ascending slots: the sessions are taken in id order. */
        private int firstOpening(Letter letter, List<Placement.Placed> placed) {
            if (placed.isEmpty() || placed.getLast().lift().letter() != letter) {
                return 0;
            }
            return openings.indexOf(placed.getLast().opening()) + 1;
        }

        private boolean mayStand(LiftAt lift, List<Placement.Placed> placed) {
            return placed.stream().noneMatch(other -> hard.tooClose(lift, other.lift()))
                    && hard.brokenBy(lift, week.locked()).isEmpty();
        }

        private void weigh(List<Placement.Placed> placed) {
            var lifts = new ArrayList<>(week.locked());
            placed.forEach(one -> lifts.add(one.lift()));
            if (!hard.restIsKept(lifts)) {
                return;
            }
            long lessLiked =
                    placed.stream().filter(one -> one.opening().lessLiked()).count() + lockedInLessLikedSlots;
            Points points = soft.of(lifts, lessLiked);
            var candidate = new Candidate(
                    List.copyOf(placed),
                    points,
                    points.total(),
                    lifts.stream().filter(soft::sharesDay).count());
            if (candidate.beats(found)) {
                found = candidate;
            }
        }
    }
}
