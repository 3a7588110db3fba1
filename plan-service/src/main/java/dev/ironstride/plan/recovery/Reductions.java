package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What rules take off, and which sessions it reaches where they stand. */
final class Reductions {

    private final List<Reduction> all = new ArrayList<>();
    private boolean softened;

    void add(Reduction reduction) {
        all.add(reduction);
        softened |= reduction.effect().softening() != Softening.NONE;
    }

    /** Takes some back; whether there were any. */
    boolean giveBack(Predicate<Reduction> which) {
        return all.removeIf(which);
    }

    /** Puts others in the place of all. */
    void become(List<Reduction> others) {
        all.clear();
        all.addAll(others);
    }

    List<Reduction> all() {
        return List.copyOf(all);
    }

    /** Whether these are exactly the ones. */
    boolean are(List<Reduction> others) {
        return all.equals(others);
    }

    /** Whether any of them ever asked for another class. */
    boolean soften() {
        return softened;
    }

    /**
     * What is taken off a session.
     *
     * @param sessions all of the plan, of which one may be the first that a reduction is about
     */
    List<Reduction> of(Standing session, Collection<Standing> sessions) {
        return of(session, all, sessions);
    }

    static List<Reduction> of(Standing session, List<Reduction> reductions, Collection<Standing> sessions) {
        return reductions.isEmpty()
                ? List.of()
                : reductions.stream()
                        .filter(one -> isFor(one, session, sessions))
                        .toList();
    }

    private static boolean isFor(Reduction reduction, Standing session, Collection<Standing> sessions) {
        return reaches(reduction, session)
                && (!reduction.firstOnly() || session.base().id().equals(first(reduction, sessions)));
    }

    /** Whether a session is in the time of a reduction; one that was done before that time began is not, wherever it was planned. */
    private static boolean reaches(Reduction reduction, Standing session) {
        LiftAt done = session.actual();
        return reduction.covers(session.base().id(), session.start())
                && (done == null || done.end() > reduction.from());
    }

    private static @Nullable UUID first(Reduction reduction, Collection<Standing> sessions) {
        Standing first = null;
        for (Standing one : sessions) {
            boolean stands = one.planned() || one.at().status() == SessionStatus.DONE;
            if (stands
                    && one.at().letter().loadsLegs()
                    && reaches(reduction, one)
                    && (first == null || one.start() < first.start())) {
                first = one;
            }
        }
        return first == null ? null : first.base().id();
    }

    /** The class that they leave a session. */
    Letter softest(Standing session, Collection<Standing> sessions) {
        Letter letter = session.at().letter();
        for (Reduction one : all) {
            Softening softening = one.effect().softening();
            if (softening != Softening.NONE && softening != Softening.SKIP && isFor(one, session, sessions)) {
                Letter softer = softening.of(session.at().letter()).orElse(letter);
                letter = softer.compareTo(letter) > 0 ? softer : letter;
            }
        }
        return letter;
    }

    /** H10: whether a session of this class may stand there. */
    boolean allow(LiftAt lift) {
        return all.stream()
                .filter(one -> one.holdsForItsTime() && lift.start() >= one.from() && lift.start() < one.until())
                .allMatch(one -> one.effect()
                        .softening()
                        .of(lift.letter())
                        .filter(lift.letter()::equals)
                        .isPresent());
    }
}
