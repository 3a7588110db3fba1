package dev.ironstride.plan.sessions;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.plans.PlanBody;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import dev.ironstride.plan.recovery.SessionStatus;
import java.util.Optional;
import java.util.UUID;

/** Finding a session of the plan in force, and its week. */
final class OpenSession {

    private OpenSession() {}

    /** The session; refuses with 404 one that is not in the plan in force. */
    static AdjustedSession find(Optional<PlanRow> plan, UUID sessionId) {
        return plan.flatMap(current -> current.session(sessionId)).orElseThrow(ProblemException::notFound);
    }

    /** The session; refuses with 404 one that is not in the plan in force, with 409 {@code session-over} one not to be done any more. */
    static AdjustedSession require(Optional<PlanRow> plan, UUID sessionId) {
        AdjustedSession session = find(plan, sessionId);
        if (session.now().status() != SessionStatus.PLANNED) {
            throw new ProblemException(Problem.of(
                    409,
                    "session-over",
                    "This session is not to be done any more",
                    "It was done, missed or left out: it stays where it was."));
        }
        return session;
    }

    /** Its week as answered. */
    static PlanBody.Week week(PlanRow plan, UUID sessionId) {
        return PlanView.week(adjusted(plan, sessionId), plan.baseline().athlete());
    }

    /** Its week. */
    static AdjustedWeek adjusted(PlanRow plan, UUID sessionId) {
        return plan.state().weeks().stream()
                .filter(week -> week.sessions().stream()
                        .anyMatch(session -> session.base().id().equals(sessionId)))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
