package dev.ironstride.tracking.session;

import org.jspecify.annotations.Nullable;

/** Which of two versions of a set counts, so that a phone that was offline may tell everything again in any order. */
final class SetVersions {

    /** What to do with a version that arrives. */
    enum Verdict {
        /** It counts from now on. */
        WRITE,
        /** The one that is known stays: it says the same, or is later. */
        KEEP,
        /** Both claim to be it, and nothing tells which is later: the caller must choose. */
        CONFLICT
    }

    private SetVersions() {}

    /** Whether a version replaces the known one without the caller having said that it shall. */
    static Verdict judge(@Nullable LoggedSet known, LoggedSet sent) {
        if (known == null) {
            return Verdict.WRITE;
        }
        if (known.id() != null && sent.id() != null && !known.id().equals(sent.id())) {
            return Verdict.CONFLICT;
        }
        if (known.saysTheSameAs(sent)) {
            return Verdict.KEEP;
        }
        if (known.loggedAt() == null
                || sent.loggedAt() == null
                || known.loggedAt().equals(sent.loggedAt())) {
            return Verdict.CONFLICT;
        }
        return sent.loggedAt().isAfter(known.loggedAt()) ? Verdict.WRITE : Verdict.KEEP;
    }
}
