package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what each event changed, and takes back what the runner has undone. */
final class DecisionLog {

    /** How far ahead an event's reductions are told of, minutes: the longest window of a race. */
    private static final long LOOK_AHEAD = 4 * WallClock.WEEK;

    private final UUID planId;
    private final Board board;
    private final Overrides overrides;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    DecisionLog(UUID planId, Board board, Overrides overrides) {
        this.planId = planId;
        this.board = board;
        this.overrides = overrides;
    }

    /**
     * Why something is about to change.
     *
     * @param cause id of the fact behind it
     * @param session the session it is mainly about
     * @param reason the because-clause of the sentence for the runner
     * @param normal sentence that says when it is over, where no day can be named; null for the day
     */
    record Cause(
            Rule rule,
            String cause,
            UUID session,
            long minute,
            List<Because> because,
            String reason,
            @Nullable String normal) {

        /** One that is over on a day. */
        Cause(Rule rule, String cause, UUID session, long minute, List<Because> because, String reason) {
            this(rule, cause, session, minute, because, reason, null);
        }

        String key() {
            return rule + "/" + cause + "/session:" + session;
        }

        /** The same cause once more, because its first answer led to something else. */
        Cause again(int time) {
            return new Cause(rule, cause + "/" + time, session, minute, because, reason);
        }
    }

    /** Makes a change and keeps it on record, or takes it back at once if the runner has undone this decision. Fires once for a cause. */
    void change(Cause cause, Set<HardRule> broken, Runnable change) {
        if (!keys.add(cause.key())) {
            return;
        }
        Board.Snapshot before = board.snapshot();
        change.run();
        List<Change> changes = changesSince(before, cause);
        boolean restWins = broken.contains(HardRule.H2)
                && changes.stream().anyMatch(one -> one.after().status() == SessionStatus.SKIPPED);
        boolean undoable = !restWins && !cause.rule().medical();
        boolean takenBack = undoable && overrides.takesBack(cause.key());
        Told told = told(cause, changes);
        if (takenBack) {
            board.restore(before);
            changes.stream()
                    .filter(one -> !one.before().equals(one.after()))
                    .forEach(one -> board.session(one.sessionId()).ifPresent(kept -> board.put(kept.keeping(true))));
        }
        if (changes.isEmpty()) {
            keys.remove(cause.key()); // it may still answer something else
        } else {
            add(cause, takenBack ? DecisionState.UNDONE : DecisionState.APPLIED, changes, undoable, told, null, null);
        }
    }

    /**
     * Takes something off for a while, and keeps it on record where that changes a session. It holds for sessions that move
     * into its time later, too.
     */
    void reduce(Cause cause, Reduction reduction) {
        change(cause, Set.of(), () -> board.reduce(reduction));
    }

    /**
     * Asks for a yes.
     *
     * @param deadline local time until which there is time to answer
     * @param safeDefault what holds as long as nobody answers
     * @param approved what a yes does
     */
    void propose(Cause cause, LocalDateTime deadline, String safeDefault, Runnable approved) {
        if (!keys.add(cause.key())) {
            return;
        }
        Overrides.Kind answer = overrides.answer(cause.key()).orElse(null);
        Board.Snapshot before = board.snapshot();
        if (answer == Overrides.Kind.APPROVE) {
            approved.run();
        }
        List<Change> changes = changesSince(before, cause);
        DecisionState state = answer == null
                ? DecisionState.PROPOSED
                : answer == Overrides.Kind.APPROVE ? DecisionState.APPROVED : DecisionState.REJECTED;
        add(cause, state, changes, false, told(cause, changes), deadline, safeDefault);
    }

    /** What a decision says, worked out while its change stands. */
    private record Told(LocalDate until, String text) {}

    private Told told(Cause cause, List<Change> changes) {
        LocalDate until = changes.stream()
                .map(one -> until(one, cause))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> sunday(cause.session()));
        return new Told(until, new Sentence(board, changes, cause.key(), cause.reason(), normal(cause, until)).text());
    }

    private static String normal(Cause cause, LocalDate until) {
        String said = cause.normal();
        return said != null ? said : Sentence.backOn(until.plusDays(1));
    }

    /** A moved session is where it was next week; one that was only cut is as planned when the cut's time is over. */
    private LocalDate until(Change change, Cause cause) {
        boolean moved = !change.before().start().equals(change.after().start())
                || change.before().status() != change.after().status();
        Standing session = board.session(change.sessionId()).orElseThrow();
        LocalDate day = change.after().start().toLocalDate();
        LocalDate over = board.reductionsOf(session).stream()
                .filter(one -> one.key().equals(cause.key()))
                .map(one -> one.session() != null || one.firstOnly() ? day : WallClock.dateOf(one.until() - 1))
                .max(Comparator.naturalOrder())
                .orElse(null);
        LocalDate sunday = sunday(change.sessionId());
        return over == null || (moved && over.isBefore(sunday)) ? sunday : over;
    }

    private LocalDate sunday(UUID sessionId) {
        return board.week(board.session(sessionId).orElseThrow().week())
                .monday()
                .plusDays(6);
    }

    private void add(
            Cause cause,
            DecisionState state,
            List<Change> changes,
            boolean undoable,
            Told told,
            @Nullable LocalDateTime deadline,
            @Nullable String safeDefault) {
        decisions.add(new Decision(
                UUID.nameUUIDFromBytes((planId + "/" + cause.key()).getBytes(StandardCharsets.UTF_8)),
                cause.key(),
                cause.rule(),
                state,
                cause.session(),
                WallClock.timeOf(cause.minute()),
                cause.because(),
                changes,
                told.until(),
                undoable,
                told.text(),
                deadline,
                safeDefault));
    }

    private List<Change> changesSince(Board.Snapshot before, Cause cause) {
        var changes = new ArrayList<Change>();
        for (Standing session : board.all()) {
            UUID id = session.base().id();
            Standing then = before.of(id);
            boolean near =
                    session.start() > cause.minute() - WallClock.WEEK && session.start() < cause.minute() + LOOK_AHEAD;
            if (!then.equals(session) || (near && before.mayDiffer(board, session))) {
                change(before.view(id), board.view(session))
                        .ifPresent(change -> changes.add(id.equals(cause.session()) ? 0 : changes.size(), change));
            }
        }
        return changes;
    }

    private static Optional<Change> change(AdjustedSession then, AdjustedSession now) {
        return then.now().equals(now.now()) && then.items().equals(now.items())
                ? Optional.empty()
                : Optional.of(new Change(
                        now.base().id(), then.now(), now.now(), ItemChange.between(then.items(), now.items())));
    }

    /**
     * Whether rules took sets or load off the sessions of a stretch of time, or decided in it to do so (domain.md 7,
     * anti-thrash: then nothing is added). A cut that the runner took back is none, and neither is what 5.4 itself takes off.
     */
    boolean cutBetween(long from, long until) {
        return board.cutBetween(from, until)
                || decisions.stream()
                        .filter(decision -> decision.state() == DecisionState.APPLIED
                                && !decision.rule().progression()
                                && !decision.at().isBefore(WallClock.timeOf(from))
                                && !decision.at().isAfter(WallClock.timeOf(until)))
                        .flatMap(decision -> decision.changes().stream())
                        .anyMatch(DecisionLog::cuts);
    }

    /** Sets or load off a session that keeps its class; another class is no cut. */
    private static boolean cuts(Change change) {
        return change.after().letter() == change.before().letter()
                && change.items().stream().anyMatch(DecisionLog::takesOff);
    }

    private static boolean takesOff(ItemChange change) {
        ItemChange.Amount before = change.before();
        ItemChange.Amount after = change.after();
        if (before == null || after == null) {
            return false;
        }
        Double then = before.loadKg();
        Double now = after.loadKg();
        return after.sets() < before.sets() || (then != null && (now == null || now < then));
    }

    List<Decision> decisions() {
        return decisions;
    }
}
