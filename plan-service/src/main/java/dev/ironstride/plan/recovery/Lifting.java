package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.Optional;

/** Puts a strength session that happened onto the board: as the planned one that it fulfils, or as one of the runner's own. */
final class Lifting {

    /** Session RPE from which a session of the runner's own counts as heavy, and as moderate (domain.md 3.2). */
    private static final double HEAVY_RPE = 7;

    private static final double MODERATE_RPE = 5;
    /** Session RPE up to which what was planned as mobility was mobility (domain.md 3.2). */
    private static final double MOBILITY_RPE = 2;

    private Lifting() {}

    /**
     * Notes the session.
     *
     * <p>An abandoned one leaves the planned session to be done (T7), and counts for the distance to the next one (H3) as what
     * it was meant to be: the legs may be tired, and nobody knows how much. So does one that names a planned session of which
     * another one is the doing. Of an abandoned one that names none it is a guess which one it was meant to be: if it felt
     * harder than that one, it counts as what it felt like. Either way it is no session back from a race (H8): that is still to be
     * done.
     *
     * @return the planned session that it was, or was meant to be
     */
    static Optional<Standing> note(Board board, StrengthDone fact) {
        Optional<Standing> planned = meant(board, fact);
        Letter letter = planned.map(Standing::letter)
                .filter(known -> known != Letter.MOB || mobility(fact))
                .map(known -> guessed(fact) && own(fact).compareTo(known) < 0 ? own(fact) : known)
                .orElseGet(() -> own(fact));
        var lift = new LiftAt(fact.start(), fact.end(), letter, !fact.fulfils());
        if (planned.isPresent()
                && board.fulfilment().is(fact, planned.get().base().id())) {
            Standing done = planned.get().done(lift);
            board.put(done);
            return Optional.of(done);
        }
        if (letter != Letter.MOB) {
            board.noteOwn(lift);
        }
        return planned;
    }

    private static boolean guessed(StrengthDone fact) {
        return fact.plannedSessionId() == null && !fact.fulfils();
    }

    private static boolean mobility(StrengthDone fact) {
        Double rpe = fact.rpe();
        return rpe == null || rpe <= MOBILITY_RPE;
    }

    private static Optional<Standing> meant(Board board, StrengthDone fact) {
        return Optional.ofNullable(fact.plannedSessionId())
                .flatMap(board::session)
                .or(() -> board.all().stream()
                        .filter(session -> fact.plannedSessionId() == null && mayBe(board, session, fact))
                        .findFirst());
    }

    /** Whether one that names no session may be the planned one of its day: not if another one names that. */
    private static boolean mayBe(Board board, Standing session, StrengthDone fact) {
        return session.planned()
                && session.day() == WallClock.dayOf(fact.start())
                && (!fact.fulfils() || !board.fulfilment().known(session.base().id()));
    }

    private static Letter own(StrengthDone fact) {
        Double rpe = fact.rpe();
        double felt = rpe == null ? MODERATE_RPE : rpe;
        return felt >= HEAVY_RPE ? Letter.H : felt >= MODERATE_RPE ? Letter.M : Letter.L;
    }
}
