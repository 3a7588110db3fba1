package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.told.Pain;
import dev.ironstride.plan.told.Readiness;
import dev.ironstride.plan.told.Side;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened, on the runner's wall clock. */
public sealed interface Fact {

    /** Stable id of what it is about, for instance {@code run:0190…}. */
    String id();

    /** Minute on the wall from which it can change anything: the end of a run or session, the time of a report. */
    long at();

    /**
     * What a run or session cost (domain.md 6.1).
     *
     * @param au session RPE times minutes, arbitrary units
     * @param legAu the share that the legs carried
     * @param imputed whether the RPE was taken from the class
     */
    record Cost(double au, double legAu, boolean imputed) {
        /** Nothing known. */
        public static final Cost UNKNOWN = new Cost(0, 0, true);
    }

    /**
     * A run was done.
     *
     * @param rpe CR10 as the runner rated it, or null
     * @param metres distance, or null when not measured
     */
    record RunDone(
            String id,
            RunAt run,
            @Nullable Double rpe,
            @Nullable Double metres,
            Cost cost) implements Fact {

        /** A run of which only time and class are known. */
        public RunDone(String id, RunAt run, @Nullable Double rpe) {
            this(id, run, rpe, null, Cost.UNKNOWN);
        }

        @Override
        public long at() {
            return run.end();
        }

        /** How long it took, minutes on the wall. */
        public long minutes() {
            return run.end() - run.start();
        }
    }

    /** How a strength session ended. */
    enum Outcome {
        COMPLETED,
        /** Cut short, but done. */
        PARTIAL,
        /** Broken off: the legs may be tired, the session is not done. */
        ABANDONED
    }

    /**
     * One set as it was done.
     *
     * @param set number within the session, from 1
     * @param reps null for a hold
     * @param seconds null unless a hold
     * @param loadKg total external load; null for bodyweight
     * @param rpe set RPE, 1-10
     * @param side null for a set of both sides
     * @param missedReps whether a repetition was tried and not made; null when not asked
     */
    record SetDone(
            int set,
            String exerciseId,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            @Nullable Double loadKg,
            @Nullable Double rpe,
            @Nullable Side side,
            @Nullable Boolean missedReps) {}

    /**
     * A strength session ended.
     *
     * @param plannedSessionId the planned session it fulfils, or null for one of the runner's own
     * @param start minute on the wall
     * @param end minute on the wall
     * @param rpe session RPE, or null
     * @param enjoyment 1-5, or null
     * @param pain as told at its end
     */
    record StrengthDone(
            String id,
            @Nullable UUID plannedSessionId,
            long start,
            long end,
            @Nullable Double rpe,
            Outcome outcome,
            @Nullable Integer enjoyment,
            List<SetDone> sets,
            List<Pain> pain,
            Cost cost)
            implements Fact {

        public StrengthDone {
            sets = List.copyOf(sets);
            pain = List.copyOf(pain);
        }

        /** A completed session of which nothing more is known. */
        public StrengthDone(String id, @Nullable UUID plannedSessionId, long start, long end, @Nullable Double rpe) {
            this(id, plannedSessionId, start, end, rpe, Outcome.COMPLETED, null, List.of(), List.of(), Cost.UNKNOWN);
        }

        @Override
        public long at() {
            return end;
        }

        /** Whether it counts as done where the rules ask for a session that was done (T7, T17). */
        public boolean fulfils() {
            return outcome != Outcome.ABANDONED;
        }
    }

    /**
     * The runner, or a device, reported how the runner is.
     *
     * @param at minute on the wall of reporting
     */
    record ReadinessTold(String id, long at, Readiness report) implements Fact {}

    /** The runner marked a planned session as missed. */
    record StrengthMissed(String id, UUID sessionId, long at) implements Fact {}
}
