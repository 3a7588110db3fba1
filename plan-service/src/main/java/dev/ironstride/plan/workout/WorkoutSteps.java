package dev.ironstride.plan.workout;

import com.garmin.fit.FitBaseUnit;
import com.garmin.fit.Intensity;
import com.garmin.fit.WktStepDuration;
import com.garmin.fit.WktStepTarget;
import com.garmin.fit.WorkoutStepMesg;
import dev.ironstride.plan.baseline.Item;
import java.util.ArrayList;
import java.util.List;

/** The steps of a workout in the order in which a watch leads through them: work, rest, and back for the next set. */
final class WorkoutSteps {
    /** Longest name of a step, bytes (our own constant; a watch shows about half of it). */
    static final int NAME_BYTES = 60;
    /** Longest notes, bytes (our own constant; the field has room for 254). */
    static final int NOTES_BYTES = 240;
    /** General warm-up, as the time budget of a session counts it, seconds. */
    private static final float WARM_UP_SECONDS = 300;
    /** Heaviest load that the field can hold: an unsigned 16 bit number of 10 g, kg. */
    private static final double HEAVIEST_KG = 655;

    private final List<WorkoutStepMesg> steps = new ArrayList<>();

    List<WorkoutStepMesg> all() {
        return List.copyOf(steps);
    }

    void warmUp() {
        WorkoutStepMesg step = next("Warm-up", Intensity.WARMUP);
        lasts(step, WARM_UP_SECONDS);
        step.setNotes("Move easily until you feel warm, then a light set of the first exercise.");
    }

    /**
     * One exercise with all its sets.
     *
     * @param name for the runner
     * @param notes what the fields of a step cannot say
     */
    void exercise(Item item, String name, String notes, FitCode code) {
        long first = steps.size();
        if (item.perSide()) {
            work(item, name + ", left", notes, code);
            work(item, name + ", right", notes, code);
        } else {
            work(item, name, notes, code);
        }
        lasts(next("Rest", Intensity.REST), item.restSeconds());
        if (item.sets() > 1) {
            WorkoutStepMesg again = indexed();
            again.setDurationType(WktStepDuration.REPEAT_UNTIL_STEPS_CMPLT);
            again.setDurationStep(first);
            again.setTargetType(WktStepTarget.OPEN);
            again.setRepeatSteps((long) item.sets());
        }
    }

    private void work(Item item, String name, String notes, FitCode code) {
        WorkoutStepMesg step = next(name, Intensity.ACTIVE);
        Integer seconds = item.seconds();
        Integer reps = item.reps();
        if (seconds != null) {
            lasts(step, seconds);
        } else if (reps != null) {
            step.setDurationType(WktStepDuration.REPS);
            step.setDurationReps(reps.longValue());
        } else {
            step.setDurationType(WktStepDuration.OPEN);
        }
        step.setExerciseCategory(code.category());
        Integer codeName = code.name();
        if (codeName != null) {
            step.setExerciseName(codeName);
        }
        Double load = item.loadKg();
        if (load != null && load <= HEAVIEST_KG) {
            step.setExerciseWeight(load.floatValue());
            step.setWeightDisplayUnit(FitBaseUnit.KILOGRAM);
        }
        step.setNotes(FitText.within(NOTES_BYTES, notes));
    }

    private WorkoutStepMesg next(String name, Intensity intensity) {
        WorkoutStepMesg step = indexed();
        step.setWktStepName(FitText.within(NAME_BYTES, name));
        step.setIntensity(intensity);
        step.setTargetType(WktStepTarget.OPEN);
        return step;
    }

    private WorkoutStepMesg indexed() {
        var step = new WorkoutStepMesg();
        step.setMessageIndex(steps.size());
        steps.add(step);
        return step;
    }

    private static void lasts(WorkoutStepMesg step, float seconds) {
        step.setDurationType(WktStepDuration.TIME);
        step.setDurationTime(seconds);
    }
}
