package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.prescription.BandAndBodyweight;
import dev.ironstride.plan.prescription.Progression;
import dev.ironstride.plan.prescription.Tempo;
import dev.ironstride.plan.progression.Advice.Reason;
import java.util.List;
import java.util.OptionalInt;

/** Bands and body weight (domain.md 5.3): repetitions from 8 to 15, then the next band or a slower way down. */
final class UnloadedReps {

    private static final int LO = 8;
    private static final int HI = 15;

    private UnloadedReps() {}

    static Advice next(Item planned, Exercise exercise, List<Exposure> sessions, Verdict verdict) {
        Exposure last = sessions.getLast();
        Item asked = last.asked();
        OptionalInt fewest = last.fewestReps();
        if (fewest.isEmpty() || asked == null || asked.reps() == null || planned.reps() == null) {
            return Advice.asPlanned(planned);
        }
        double rpe = last.meanRpe().orElse(asked.rpe());
        if (verdict == Verdict.NO_INCREASE) {
            return withReps(planned, asked, Math.min(asked.reps(), fewest.getAsInt()), Reason.NO_INCREASE);
        }
        if (BandAndBodyweight.advances(last.sets().size(), fewest.getAsInt(), rpe)) {
            return advanced(planned, exercise, asked);
        }
        int lo = Math.min(LO, asked.reps());
        var next = Progression.after(Failures.of(last), lo, HI, asked.rpe(), Failures.beforeLast(sessions, lo));
        return switch (next) {
            case INCREASE, ADD_REPS -> withReps(planned, asked, Math.min(HI, fewest.getAsInt() + 1), Reason.REPS_UP);
            case REPEAT -> withReps(planned, asked, asked.reps(), Reason.REPEAT);
            case BACK_OFF -> withReps(planned, asked, lo, Reason.BACKED_OFF);
            case REGRESS -> withReps(planned, asked, lo, Reason.EASIER_EXERCISE);
        };
    }

    private static Advice advanced(Item planned, Exercise exercise, Item asked) {
        if (exercise.loadType() == LoadType.BAND_STEP) {
            return new Advice(planned.withReps(BandAndBodyweight.repsWithNextBand()), Reason.NEXT_BAND);
        }
        String slower = Tempo.slower(asked.tempo(), 1);
        return slower.equals(asked.tempo())
                ? Advice.asPlanned(planned)
                : new Advice(planned.withReps(LO).withTempo(slower), Reason.SLOWER);
    }

    /** The plan counts on a step each week; whoever is not there yet keeps what was earned, and nobody is held back. */
    private static Advice withReps(Item planned, Item asked, int reps, Reason reason) {
        Item next = planned.withReps(reps).withTempo(asked.tempo());
        return next.equals(planned) ? Advice.asPlanned(planned) : new Advice(next, reason);
    }
}
