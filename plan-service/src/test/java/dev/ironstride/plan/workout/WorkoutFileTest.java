package dev.ironstride.plan.workout;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Decode;
import com.garmin.fit.ExerciseCategory;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import com.garmin.fit.Intensity;
import com.garmin.fit.Sport;
import com.garmin.fit.SquatExerciseName;
import com.garmin.fit.SubSport;
import com.garmin.fit.WktStepDuration;
import com.garmin.fit.WorkoutStepMesg;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.Arrangement;
import dev.ironstride.plan.recovery.SessionStatus;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Garmin's own SDK reads the file as it was meant. */
class WorkoutFileTest {
    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 25, 7, 0);

    private static final Item SQUAT =
            new Item("back_squat", Pattern.SQ, 3, 8, null, false, 7, 70.7, 62.5, "3-0-1-0", 150, 0, 1, null);
    private static final Item SPLIT =
            new Item("split_squat", Pattern.SQ, 2, 10, null, true, 7, null, 12.0, "3-0-1-0", 90, 0, 1, null);
    private static final Item PLANK =
            new Item("plank", Pattern.AE, 1, null, 35, false, 7, null, null, "hold", 45, 0, 0.3, null);

    private static AdjustedSession session(Item... items) {
        var id = UUID.fromString("0190aaaa-0000-7000-8000-000000000001");
        return new AdjustedSession(
                new PlannedSession(id, 0, Letter.H, WEDNESDAY, Half.AM, List.of(items)),
                new Arrangement(WEDNESDAY, Half.AM, Letter.H, SessionStatus.PLANNED),
                List.of(items));
    }

    private static FitMessages decoded(byte[] file) {
        return new FitDecoder().decode(new ByteArrayInputStream(file));
    }

    private static byte[] file(Item... items) {
        return WorkoutFile.of(session(items), Map.of(), MADE);
    }

    @Test
    void theFilePassesGarminsIntegrityCheck() {
        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(file(SQUAT, SPLIT, PLANK))))
                .isTrue();
    }

    @Test
    void aBitThatTurnsOverIsNoticed() {
        byte[] broken = file(SQUAT);
        broken[broken.length / 2] ^= 1;

        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(broken)))
                .isFalse();
    }

    @Test
    void itIsAStrengthWorkoutWithAsManyStepsAsItSays() {
        var messages = decoded(file(SQUAT, SPLIT, PLANK));

        assertThat(messages.getFileIdMesgs().getFirst().getType()).isEqualTo(com.garmin.fit.File.WORKOUT);
        var workout = messages.getWorkoutMesgs().getFirst();
        assertThat(workout.getSport()).isEqualTo(Sport.TRAINING);
        assertThat(workout.getSubSport()).isEqualTo(SubSport.STRENGTH_TRAINING);
        assertThat(workout.getWktName()).isEqualTo("Strength A, heavy, Wed 25 Nov");
        assertThat(workout.getNumValidSteps())
                .isEqualTo(messages.getWorkoutStepMesgs().size());
    }

    @Test
    void setsAreARepeatOfWorkAndRestWithLoadAndEffort() {
        List<WorkoutStepMesg> steps = decoded(file(SQUAT)).getWorkoutStepMesgs();

        assertThat(steps).hasSize(4);
        assertThat(steps.get(0).getIntensity()).isEqualTo(Intensity.WARMUP);
        assertThat(steps.get(0).getDurationTime()).isEqualTo(300f);
        var work = steps.get(1);
        assertThat(work.getDurationType()).isEqualTo(WktStepDuration.REPS);
        assertThat(work.getDurationReps()).isEqualTo(8);
        assertThat(work.getExerciseCategory()).isEqualTo(ExerciseCategory.SQUAT);
        assertThat(work.getExerciseName()).isEqualTo(SquatExerciseName.BARBELL_BACK_SQUAT);
        assertThat(work.getExerciseWeight()).isEqualTo(62.5f);
        assertThat(work.getNotes()).isEqualTo("RPE 7; tempo 3-0-1-0; 62.5 kg");
        var rest = steps.get(2);
        assertThat(rest.getIntensity()).isEqualTo(Intensity.REST);
        assertThat(rest.getDurationTime()).isEqualTo(150f);
        var again = steps.get(3);
        assertThat(again.getDurationType()).isEqualTo(WktStepDuration.REPEAT_UNTIL_STEPS_CMPLT);
        assertThat(again.getDurationStep()).isEqualTo(1);
        assertThat(again.getRepeatSteps()).isEqualTo(3);
    }

    @Test
    void eachSideIsAStepOfItsOwn() {
        var steps = decoded(file(SPLIT)).getWorkoutStepMesgs();

        assertThat(steps.get(1).getWktStepName()).isEqualTo("split squat, left");
        assertThat(steps.get(2).getWktStepName()).isEqualTo("split squat, right");
        assertThat(steps.get(4).getDurationStep()).isEqualTo(1);
    }

    @Test
    void aHoldLastsItsSecondsAndASingleSetIsNotRepeated() {
        var steps = decoded(file(PLANK)).getWorkoutStepMesgs();

        assertThat(steps).hasSize(3);
        assertThat(steps.get(1).getDurationType()).isEqualTo(WktStepDuration.TIME);
        assertThat(steps.get(1).getDurationTime()).isEqualTo(35f);
        assertThat(steps.get(1).getExerciseWeight()).isNull();
    }

    @Test
    void aLoadThatTheFieldCannotHoldIsInTheNotesAlone() {
        var heavy = new Item("leg_press", Pattern.SQ, 3, 8, null, false, 7, 70.7, 700.0, "3-0-1-0", 150, 0, 1, null);

        var work = decoded(file(heavy)).getWorkoutStepMesgs().get(1);

        assertThat(work.getExerciseWeight()).isNull();
        assertThat(work.getNotes()).contains("700 kg");
    }

    @Test
    void theSameSessionGivesTheSameBytes() {
        assertThat(file(SQUAT, PLANK)).isEqualTo(file(SQUAT, PLANK)).isNotEqualTo(file(SQUAT));
    }
}
