package dev.ironstride.plan.recovery;

import dev.ironstride.plan.generation.Openings;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.PlacementSearch;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Every slot of its week for one session at its own class, judged by the same rules that placed it. */
public final class OtherSlots {
    private final Standing session;
    private final List<Standing> others;
    private final List<LiftAt> lifts;
    private final Week frame;
    private final HardRules rules;
    private final long lessLiked;
    private final Predicate<LiftAt> allowed;

    private OtherSlots(Board board, Standing session) {
        this.session = session;
        this.others = board.ofWeek(session.week()).stream()
                .filter(other -> other.counts()
                        && !other.base().id().equals(session.base().id()))
                .toList();
        this.lifts = others.stream().map(Standing::lift).toList();
        this.frame = board.frame(session.week(), lifts);
        this.rules = HardRules.in(frame);
        this.allowed = board::allows;
        this.lessLiked = board.inLessLikedSlots(others);
    }

    /**
     * The fourteen slots of a session's week, Monday morning first; empty unless it is still to be done.
     *
     * @param given slots before its time are gone (H5)
     */
    public static List<SlotChoice> of(Given given, UUID sessionId) {
        LocalDateTime asOf = given.asOf();
        Board board = Recovery.replayed(given).board();
        return board.session(sessionId)
                .filter(session -> session.openAt(WallClock.minuteOf(asOf)))
                .map(session -> new OtherSlots(board, session).choices(board, asOf))
                .orElse(List.of());
    }

    private List<SlotChoice> choices(Board board, LocalDateTime asOf) {
        LocalDate monday = board.week(session.week()).monday();
        List<Opening> open = Openings.of(board.athlete(), monday, frame.runs(), asOf);
        var choices = new ArrayList<SlotChoice>();
        open.forEach(opening -> choices.add(choice(opening, true)));
        Openings.closed(board.athlete(), monday, open).forEach(opening -> choices.add(choice(opening, false)));
        choices.sort(Comparator.comparing(SlotChoice::slot));
        return List.copyOf(choices);
    }

    private SlotChoice choice(Opening opening, boolean open) {
        Letter letter = session.letter();
        LiftAt lift = LiftAt.planned(opening.start(), letter);
        Set<HardRule> broken = EnumSet.noneOf(HardRule.class);
        broken.addAll(rules.brokenBy(lift, lifts));
        var all = new ArrayList<>(lifts);
        all.add(lift);
        var toCome = new ArrayList<>(
                others.stream().filter(Standing::planned).map(Standing::lift).toList());
        toCome.add(lift);
        broken.addAll(rules.brokenTogether(all, toCome));
        if (!allowed.test(lift)) {
            broken.add(HardRule.H10);
        }
        if (!open) {
            broken.add(HardRule.H5);
        }
        return new SlotChoice(
                opening.slot(),
                WallClock.timeOf(opening.start()),
                opening.slot().equals(here()),
                broken,
                broken.isEmpty() ? points(opening, letter) : null);
    }

    private Slot here() {
        return new Slot(session.at().start().getDayOfWeek(), session.at().half());
    }

    private Points points(Opening opening, Letter letter) {
        var letters = new ArrayList<>(lifts.stream().map(LiftAt::letter).toList());
        letters.add(letter);
        return PlacementSearch.in(frame, List.of(opening), lessLiked)
                .best(new Rung(letters), List.of(letter))
                .map(Placement::points)
                .orElseThrow();
    }
}
