package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said for and against the plan (design.md section 4): kept like facts, by a decision's stable key or a session.
 *
 * @param said in the order in which it was said
 */
public record Overrides(List<Said> said) {

    /** Nothing was said. */
    public static final Overrides NONE = new Overrides(List.of());

    public Overrides {
        said = List.copyOf(said);
    }

    /** What can be said. */
    public enum Kind {
        /** Take a decision back, and keep to that. */
        UNDO,
        /** Leave things as they are though a rule would change them: an undo said in advance. */
        KEEP,
        /** Let a proposal count. */
        APPROVE,
        /** Let a proposal, or a decision that may be undone, not count. */
        REJECT,
        /** Rather a lower class than fewer sets (T13). */
        LOWER_CLASS,
        /** Leave a session where it is, as long as no HARD rule breaks. */
        PIN,
        /** A session may be moved again. */
        UNPIN,
        /** Put a session somewhere else in its week. */
        MOVE
    }

    /**
     * One thing that was said.
     *
     * @param subject key of a decision, or id of a planned session
     * @param to where a session was moved to, local start; null for everything else
     * @param at local time of saying it
     */
    public record Said(Kind kind, String subject, @Nullable LocalDateTime to, LocalDateTime at) {}

    /** Takes decisions back by their keys. */
    public static Overrides undoing(LocalDateTime at, String... keys) {
        return new Overrides(List.of(keys).stream()
                .map(key -> new Said(Kind.UNDO, key, null, at))
                .toList());
    }

    /** The same with one more thing said after the others. */
    public Overrides and(Said more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return new Overrides(all);
    }

    /** Whether a decision is to have no effect. */
    boolean takesBack(String key) {
        return latest(key, Kind.UNDO, Kind.KEEP, Kind.REJECT, Kind.APPROVE)
                .filter(kind -> kind != Kind.APPROVE)
                .isPresent();
    }

    /** The answer to a proposal: APPROVE or REJECT; empty while there is none. */
    Optional<Kind> answer(String key) {
        return latest(key, Kind.APPROVE, Kind.REJECT);
    }

    /** Whether the runner would rather have a lower class than fewer sets. */
    boolean prefersLowerClass(String key) {
        return latest(key, Kind.LOWER_CLASS).isPresent();
    }

    /** Whether a session was pinned at a minute on the wall. */
    boolean pinned(UUID sessionId, long minute) {
        String subject = sessionId.toString();
        boolean pinned = false;
        for (Said one : said) {
            if (one.subject().equals(subject) && WallClock.minuteOf(one.at()) <= minute) {
                pinned = switch (one.kind()) {
                    case PIN -> true;
                    case UNPIN -> false;
                    default -> pinned;
                };
            }
        }
        return pinned;
    }

    /** Moves by hand, in the order in which they were said. */
    List<Said> moves() {
        return said.stream()
                .filter(one -> one.kind() == Kind.MOVE && one.to() != null)
                .toList();
    }

    private Optional<Kind> latest(String subject, Kind... kinds) {
        return said.stream()
                .filter(one -> one.subject().equals(subject) && List.of(kinds).contains(one.kind()))
                .map(Said::kind)
                .reduce((one, other) -> other);
    }
}
