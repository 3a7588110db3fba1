package dev.ironstride.plan.recovery;

import dev.ironstride.plan.generation.Openings;
import dev.ironstride.plan.generation.WeekLadder;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.PlacementSearch;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts what is left of a week into place again (domain.md 3.4, 7). */
final class Replanning {

    /** A session is moved at most twice, then skipped (domain.md 7, anti-thrash). */
    static final int MOST_MOVES = 2;
    /** How far ahead an event may move what breaks no HARD rule, days (domain.md 7, anti-thrash). */
    static final long HORIZON_DAYS = 7;

    private final Board board;
    private final Judgement judgement;
    private final Overrides overrides;

    Replanning(Board board, Judgement judgement, Overrides overrides) {
        this.board = board;
        this.judgement = judgement;
        this.overrides = overrides;
    }

    /**
     * Places all remaining sessions of a week again, fewer of them if the ladder ends.
     *
     * @param minute time of the event; slots before it are gone
     * @param allowed which letters the remaining sessions may have
     */
    void remaining(int index, long minute, Predicate<List<Letter>> allowed) {
        Set<UUID> breaking =
                judgement.at(minute).stream().map(Violation::sessionId).collect(Collectors.toSet());
        skipThoseMovedTooOften(index, minute, breaking);
        List<Standing> remaining = board.ofWeek(index).stream()
                .filter(session -> mayMove(session, minute, breaking))
                .sorted(Comparator.comparingInt(session -> session.base().ordinal()))
                .toList();
        List<Standing> fixed = board.ofWeek(index).stream()
                .filter(session -> session.counts() && !remaining.contains(session))
                .toList();
        List<LiftAt> locked = fixed.stream().map(Standing::lift).toList();
        List<Letter> lockedLetters = locked.stream().map(LiftAt::letter).toList();
        PlacementSearch search = search(index, minute, fixed, locked);
        for (int count = remaining.size(); count >= 1; count--) {
            List<Rung> rungs = WeekLadder.rungs(
                            board.athlete(),
                            board.week(index).monday(),
                            Math.min(3, locked.size() + count),
                            board.week(index).heaviest())
                    .stream()
                    .filter(rung -> rung.without(lockedLetters).filter(allowed).isPresent())
                    .toList();
            Optional<Placement> placement = search.climbDown(rungs);
            if (placement.isPresent()) {
                take(remaining, placement.get().placed());
                return;
            }
        }
        take(remaining, List.of());
    }

    private void skipThoseMovedTooOften(int index, long minute, Set<UUID> breaking) {
        board.ofWeek(index).stream()
                .filter(session -> session.openAt(minute)
                        && session.counts()
                        && !session.kept()
                        && session.moves() >= MOST_MOVES
                        && breaking.contains(session.base().id()))
                .forEach(session -> board.put(session.inStatus(SessionStatus.SKIPPED)));
    }

    /** What breaks a HARD rule may move though it is pinned or far ahead; what was kept, or moved twice, may not. */
    private boolean mayMove(Standing session, long minute, Set<UUID> breaking) {
        UUID id = session.base().id();
        boolean near = session.day() <= WallClock.dayOf(minute) + HORIZON_DAYS;
        return session.openAt(minute)
                && session.counts()
                && !session.kept()
                && session.moves() < MOST_MOVES
                && (breaking.contains(id) || (near && !overrides.pinned(id, minute)));
    }

    /** Gives the first sessions their places; the last ones, of lowest priority, are skipped. */
    private void take(List<Standing> remaining, List<Placement.Placed> placed) {
        for (int i = 0; i < remaining.size(); i++) {
            Standing session = remaining.get(i);
            board.put(
                    i < placed.size()
                            ? session.arranged(arrangement(placed.get(i)))
                            : session.inStatus(SessionStatus.SKIPPED));
        }
    }

    /** Moves one session alone, at its own class, inside its week; skips or misses it when that cannot be. */
    void alone(Standing session, long minute, SessionStatus otherwise) {
        int index = session.week();
        List<Standing> others = board.ofWeek(index).stream()
                .filter(other -> other.counts()
                        && !other.base().id().equals(session.base().id()))
                .toList();
        List<LiftAt> locked = others.stream().map(Standing::lift).toList();
        var letters = new ArrayList<>(locked.stream().map(LiftAt::letter).toList());
        letters.add(session.at().letter());
        Optional<Placement> place = session.moves() >= MOST_MOVES
                ? Optional.empty()
                : search(index, minute, others, locked)
                        .best(new Rung(letters), List.of(session.at().letter()));
        board.put(place.map(found -> session.arranged(arrangement(found.placed().getFirst())))
                .orElseGet(() -> session.inStatus(otherwise)));
    }

    private PlacementSearch search(int index, long minute, List<Standing> fixed, List<LiftAt> locked) {
        Week frame = board.frame(index, locked);
        List<Opening> openings =
                Openings.of(board.athlete(), board.week(index).monday(), frame.runs(), WallClock.timeOf(minute));
        return PlacementSearch.in(frame, openings, board.inLessLikedSlots(fixed), board::allows);
    }

    private static Arrangement arrangement(Placement.Placed placed) {
        return new Arrangement(
                WallClock.timeOf(placed.opening().start()),
                placed.opening().slot().half(),
                placed.lift().letter(),
                SessionStatus.PLANNED);
    }
}
