package dev.ironstride.tracking.session;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;

/** Refusals that show both versions, so that the caller can choose. */
final class Conflicts {

    private static final String HOW = " Choose one; to keep yours, send it again with If-Match.";

    private Conflicts() {}

    /** 409: a set with this number is known otherwise. */
    static ProblemException ofSets(LoggedSet stored, LoggedSet sent) {
        return new ProblemException(Problem.of(
                        409,
                        "set-conflict",
                        "Another version of this set is known",
                        "Set " + stored.set() + " was logged with other content." + HOW)
                .with("stored", stored)
                .with("sent", sent));
    }

    /** 409: the session is known with another beginning. */
    static ProblemException ofSessions(StrengthSession stored, SessionRequest sent) {
        return new ProblemException(Problem.of(
                        409,
                        "session-conflict",
                        "Another version of this session is known",
                        "A session with this id began otherwise." + HOW)
                .with("stored", SessionView.of(stored))
                .with("sent", sent));
    }
}
