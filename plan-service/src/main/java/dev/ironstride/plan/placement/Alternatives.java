package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at every placement of a week, legal or not, to say what the chosen one was chosen over. */
public final class Alternatives {

    private final Week week;
    private final List<Seat> seats;
    private final long lockedInLessLikedSlots;
    private final HardRules hard;
    private final SoftPoints soft;

    private Alternatives(Week week, List<Seat> seats, long lockedInLessLikedSlots, Continuity continuity) {
        this.week = week;
        this.seats = seats;
        this.lockedInLessLikedSlots = lockedInLessLikedSlots;
        this.hard = HardRules.in(week);
        this.soft = SoftPoints.in(week, continuity);
    }

    /**
     * Alternatives in a week.
     *
     * @param open slots that a session may take
     * @param closed slots that it may not: taken by a run, gone, or not offered by the runner (H5)
     */
    public static Alternatives in(
            Week week,
            Collection<Opening> open,
            Collection<Opening> closed,
            long lockedInLessLikedSlots,
            Continuity continuity) {
        var seats = new ArrayList<Seat>();
        open.forEach(opening -> seats.add(new Seat(opening, true)));
        closed.forEach(opening -> seats.add(new Seat(opening, false)));
        seats.sort(Comparator.comparing(seat -> seat.opening.slot()));
        return new Alternatives(week, seats, lockedInLessLikedSlots, continuity);
    }

    private record Seat(Opening opening, boolean open) {}

    private record Candidate(RejectedPlacement placement, long sharing) {

        private static final Comparator<Candidate> BEST = Comparator.<Candidate>comparingLong(
                        one -> one.placement.points().total())
                .thenComparingLong(Candidate::sharing);
        private static final Comparator<Candidate> NEAREST = Comparator.<Candidate>comparingInt(
                        one -> one.placement.broken().size())
                .thenComparing(BEST);

        boolean legal() {
            return placement.broken().isEmpty();
        }

        Placement asPlacement() {
            return new Placement(placement.rung(), placement.placed(), placement.points());
        }
    }

    /** What there was on the way down the ladder, to the first rung that has a placement or to the end. */
    public Considered on(List<Rung> rungs) {
        List<Letter> locked = week.locked().stream().map(LiftAt::letter).toList();
        var rejected = new ArrayList<RejectedPlacement>();
        for (Rung rung : rungs) {
            List<Candidate> all = rung.without(locked)
                    .map(letters -> new Every(rung, letters).candidates())
                    .orElse(List.of());
            List<Candidate> legal =
                    all.stream().filter(Candidate::legal).sorted(Candidate.BEST).toList();
            if (!legal.isEmpty()) {
                cheaper(all, legal.getFirst()).forEach(rejected::add);
                return new Considered(
                        legal.stream()
                                .skip(1)
                                .limit(Considered.MOST)
                                .map(Candidate::asPlacement)
                                .toList(),
                        rejected);
            }
            all.stream().min(Candidate.NEAREST).map(Candidate::placement).ifPresent(rejected::add);
        }
        return new Considered(List.of(), rejected);
    }

    private static List<RejectedPlacement> cheaper(List<Candidate> all, Candidate chosen) {
        return all.stream()
                .filter(one -> !one.legal() && Candidate.BEST.compare(one, chosen) < 0)
                .sorted(Candidate.NEAREST)
                .limit(Considered.MOST)
                .map(Candidate::placement)
                .toList();
    }

    /** Every way to take seats for some classes, in the order of the ladder's last tie-break. */
    private final class Every {
        private final Rung rung;
        private final List<Letter> letters;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Seat> taken = new ArrayList<>();

        Every(Rung rung, List<Letter> letters) {
            this.rung = rung;
            this.letters = letters;
        }

        List<Candidate> candidates() {
            place(0);
            return candidates;
        }

        private void place(int from) {
            if (taken.size() == letters.size()) {
                candidates.add(judged());
                return;
            }
            for (int i = from; i < seats.size(); i++) {
                if (!taken.contains(seats.get(i))) {
                    taken.add(seats.get(i));
                    boolean again =
                            taken.size() < letters.size() && letters.get(taken.size()) == letters.get(taken.size() - 1);
                    place(again ? i + 1 : 0);
                    taken.removeLast();
                }
            }
        }

        private Candidate judged() {
            var placed = new ArrayList<Placement.Placed>();
            for (int i = 0; i < taken.size(); i++) {
                Opening opening = taken.get(i).opening;
                placed.add(new Placement.Placed(opening, LiftAt.planned(opening.start(), letters.get(i))));
            }
            var lifts = new ArrayList<>(week.locked());
            placed.forEach(one -> lifts.add(one.lift()));
            long lessLiked =
                    placed.stream().filter(one -> one.opening().lessLiked()).count() + lockedInLessLikedSlots;
            return new Candidate(
                    new RejectedPlacement(rung, placed, broken(placed, lifts), soft.of(lifts, lessLiked)),
                    lifts.stream().filter(soft::sharesDay).count());
        }

        private Set<HardRule> broken(List<Placement.Placed> placed, List<LiftAt> lifts) {
            Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
            broken.addAll(hard.brokenTogether(
                    lifts, placed.stream().map(Placement.Placed::lift).toList()));
            if (taken.stream().anyMatch(seat -> !seat.open)) {
                broken.add(HardRule.H5);
            }
            for (Placement.Placed one : placed) {
                List<LiftAt> others =
                        lifts.stream().filter(lift -> !lift.equals(one.lift())).toList();
                broken.addAll(hard.brokenBy(one.lift(), others));
            }
            return broken;
        }
    }
}
