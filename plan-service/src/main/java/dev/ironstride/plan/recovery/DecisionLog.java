package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes down what each event changed, and takes back what the runner has undone. */
final class DecisionLog {

    private final UUID planId;
    private final Board board;
    private final Set<String> undone;
    private final List<Decision> decisions = new ArrayList<>();

    DecisionLog(UUID planId, Board board, Set<String> undone) {
        this.planId = planId;
        this.board = board;
        this.undone = undone;
    }

    /**
     * Why something is about to change.
     *
     * @param cause id of the fact behind it
     * @param session the session it is mainly about
     * @param reason the because-clause of the sentence for the runner
     */
    record Cause(Rule rule, String cause, UUID session, long minute, List<Because> because, String reason) {

        String key() {
            return rule + "/" + cause + "/session:" + session;
        }
    }

    /** Makes a change and keeps it on record, or takes it back at once if the runner has undone this decision. Fires once for a cause. */
    void change(Cause cause, Set<HardRule> broken, Runnable change) {
        if (decisions.stream().anyMatch(decision -> decision.key().equals(cause.key()))) {
            return;
        }
        Map<UUID, Standing> before = board.snapshot();
        change.run();
        List<Change> changes = changesSince(before, cause.session());
        if (changes.isEmpty()) {
            return;
        }
        boolean restWins = broken.contains(HardRule.H2)
                && changes.stream().anyMatch(one -> one.after().status() == SessionStatus.SKIPPED);
        boolean takenBack = !restWins && undone.contains(cause.key());
        if (takenBack) {
            board.restore(before);
            changes.forEach(one -> board.session(one.sessionId()).ifPresent(kept -> board.put(kept.keeping(true))));
        }
        add(cause, takenBack ? DecisionState.UNDONE : DecisionState.APPLIED, changes, !restWins);
    }

    /** Offers something that only the runner can do. */
    void propose(Cause cause) {
        add(cause, DecisionState.PROPOSED, List.of(), false);
    }

    private void add(Cause cause, DecisionState state, List<Change> changes, boolean undoable) {
        Standing main = board.session(cause.session()).orElseThrow();
        decisions.add(new Decision(
                UUID.nameUUIDFromBytes((planId + "/" + cause.key()).getBytes(StandardCharsets.UTF_8)),
                cause.key(),
                cause.rule(),
                state,
                cause.session(),
                WallClock.timeOf(cause.minute()),
                cause.because(),
                changes,
                board.week(main.week()).monday().plusDays(6),
                undoable,
                new Sentence(board, changes, cause.reason(), board.week(main.week())).text()));
    }

    private List<Change> changesSince(Map<UUID, Standing> before, UUID first) {
        var changes = new ArrayList<Change>();
        board.all().forEach(now -> {
            UUID id = now.base().id();
            Standing then = before.get(id);
            if (then != null && !then.at().equals(now.at())) {
                changes.add(id.equals(first) ? 0 : changes.size(), new Change(id, then.at(), now.at()));
            }
        });
        return changes;
    }

    List<Decision> decisions() {
        return decisions;
    }
}
