package dev.ironstride.plan.review;

import static dev.ironstride.plan.decisions.StoredDecision.Status.APPROVED;
import static dev.ironstride.plan.decisions.StoredDecision.Status.PROPOSED;
import static dev.ironstride.plan.decisions.StoredDecision.Status.REJECTED;
import static dev.ironstride.plan.decisions.StoredDecision.Status.UNDONE;
import static dev.ironstride.plan.decisions.StoredDecision.Status.WITHDRAWN;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.decisions.StoredDecision;
import dev.ironstride.plan.decisions.StoredDecision.Status;
import dev.ironstride.plan.recovery.Overrides.Kind;
import dev.ironstride.plan.recovery.Rule;
import java.time.LocalDateTime;

/** What somebody may answer to a decision, and what that means to the rules. */
public enum Reply {
    /** Take it back. */
    UNDO(Kind.UNDO, "not-undoable", "This cannot be undone"),
    /** Keep the session as it was anyway: an undo, or a no to what is only proposed. */
    KEEP(Kind.KEEP, "not-undoable", "The session cannot be kept as it was"),
    /** Let a proposal count, or what was rejected or taken back count again. */
    APPROVE(Kind.APPROVE, "not-proposed", "There is nothing to approve"),
    /** Let a proposal not count. */
    REJECT(Kind.REJECT, "not-proposed", "There is nothing to reject"),
    /** Rather a lower class than fewer sets on a day of amber readiness (T13). */
    LOWER_CLASS(Kind.LOWER_CLASS, "no-such-choice", "There is no such choice here");

    private final Kind kind;
    private final String slug;
    private final String title;

    Reply(Kind kind, String slug, String title) {
        this.kind = kind;
        this.slug = slug;
        this.title = title;
    }

    /** What it is to the rules, said of a decision in a state. */
    Kind kind(Status state) {
        return this == KEEP && state == PROPOSED ? Kind.REJECT : kind;
    }

    /** Whether the decision is already what this reply would make of it: once more is no fault and changes nothing. */
    boolean changesNothing(Status state) {
        return switch (this) {
            case UNDO -> state == UNDONE;
            case KEEP -> state == UNDONE || state == REJECTED;
            case APPROVE -> state == APPROVED;
            case REJECT -> state == REJECTED;
            case LOWER_CLASS -> false;
        };
    }

    /**
     * Refuses with 409 what cannot be answered so, and says why.
     *
     * @param now local time of the runner
     */
    void check(StoredDecision decision, LocalDateTime now) {
        if (decision.state() == WITHDRAWN) {
            throw refused("It is no longer in force: what caused it was changed or deleted.");
        }
        switch (this) {
            case UNDO, KEEP -> takeBack(decision, now);
            case APPROVE -> approve(decision, now);
            case REJECT -> reject(decision, now);
            case LOWER_CLASS -> lowerClass(decision);
        }
    }

    /** 409 with the reason. */
    ProblemException refused(String detail) {
        return new ProblemException(Problem.of(409, slug, title, detail));
    }

    private void takeBack(StoredDecision decision, LocalDateTime now) {
        boolean proposal = decision.decision().deadline() != null;
        if (this == KEEP && decision.state() == PROPOSED) {
            inTime(decision, now);
            return;
        }
        switch (decision.state()) {
            case PROPOSED ->
                throw refused("It is only a proposal so far: there is nothing to undo. Reject it instead.");
            case REJECTED -> throw refused("It was rejected: there is nothing to undo.");
            case APPROVED, APPLIED, UNDONE, WITHDRAWN -> {
                if (proposal) {
                    throw refused("It was a proposal, and it was approved. Reject it instead.");
                }
                if (!decision.decision().undoable()) {
                    throw refused(WhyNot.undo(decision.decision()));
                }
            }
        }
    }

    private void approve(StoredDecision decision, LocalDateTime now) {
        switch (decision.state()) {
            case PROPOSED, REJECTED -> inTime(decision, now);
            case APPLIED, APPROVED -> throw refused("It is in force already.");
            case UNDONE, WITHDRAWN -> {}
        }
    }

    private void reject(StoredDecision decision, LocalDateTime now) {
        switch (decision.state()) {
            case PROPOSED, APPROVED, REJECTED -> inTime(decision, now);
            case APPLIED -> throw refused("It is in force already. Undo it instead.");
            case UNDONE -> throw refused("It was taken back already.");
            case WITHDRAWN -> {}
        }
    }

    private void lowerClass(StoredDecision decision) {
        if (decision.decision().rule() != Rule.T13 || !decision.inForce()) {
            throw refused("Only what readiness asks for can be had in two ways, and only while it is in force.");
        }
    }

    private void inTime(StoredDecision decision, LocalDateTime now) {
        var deadline = decision.decision().deadline();
        if (deadline != null && !now.isBefore(deadline)) {
            throw refused("The time to answer it is over.");
        }
    }
}
