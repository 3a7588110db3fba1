package dev.ironstride.plan.workout;

import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import com.garmin.fit.WorkoutMesg;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.StepHeight;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.AdjustedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.Map;

/** A session as a FIT workout file. The same session gives the same bytes. */
final class WorkoutFile {
    /** Longest name of a workout, bytes (our own constant; a watch shows about half of it). */
    static final int NAME_BYTES = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final AdjustedSession session;
    private final Map<String, ExerciseChanged> told;

    private WorkoutFile(AdjustedSession session, Map<String, ExerciseChanged> told) {
        this.session = session;
        this.told = told;
    }

    /**
     * The file.
     *
     * @param told the exercises that are known, by id
     * @param madeAt when its plan was made
     */
    static byte[] of(AdjustedSession session, Map<String, ExerciseChanged> told, Instant madeAt) {
        return new WorkoutFile(session, told).encoded(madeAt);
    }

    private byte[] encoded(Instant madeAt) {
        var steps = new WorkoutSteps();
        steps.warmUp();
        for (Item item : session.items()) {
            steps.exercise(
                    item,
                    ToldExercises.name(told, item.exerciseId()),
                    notes(item),
                    FitCodes.of(item.exerciseId(), item.pattern()));
        }
        var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        encoder.open();
        encoder.write(fileId(madeAt));
        encoder.write(workout(steps.all().size()));
        encoder.write(steps.all());
        return encoder.close();
    }

    private FileIdMesg fileId(Instant madeAt) {
        var id = new FileIdMesg();
        id.setType(File.WORKOUT);
        id.setManufacturer(Manufacturer.DEVELOPMENT);
        id.setProduct(0);
        // Any number but 0, which means none; a watch tells two files by it.
        id.setSerialNumber((session.base().id().getMostSignificantBits() & 0x7fff_ffffL) | 1);
        id.setTimeCreated(new DateTime(Date.from(madeAt)));
        return id;
    }

    private WorkoutMesg workout(int steps) {
        var workout = new WorkoutMesg();
        workout.setWktName(FitText.within(
                NAME_BYTES,
                "Strength " + session.base().name() + ", "
                        + word(session.now().letter()) + ", "
                        + session.now().start().format(DAY)));
        workout.setSport(Sport.TRAINING);
        workout.setSubSport(SubSport.STRENGTH_TRAINING);
        workout.setNumValidSteps(steps);
        return workout;
    }

    private static String word(Letter letter) {
        return switch (letter) {
            case H -> "heavy";
            case M -> "moderate";
            case L -> "light";
            case MOB -> "mobility";
        };
    }

    private String notes(Item item) {
        var parts = new ArrayList<String>();
        parts.add("RPE " + plain(item.rpe()));
        parts.add("tempo " + item.tempo());
        Double load = item.loadKg();
        if (load != null) {
            parts.add(plain(load) + " kg" + (perHand(item) ? " in each hand" : ""));
        }
        if (item.perSide()) {
            parts.add("each side");
        }
        StepHeight step = item.stepHeight();
        if (step != null) {
            parts.add("step of " + step.fromCm() + " to " + step.toCm() + " cm");
        }
        if (item.contacts() > 0) {
            parts.add(item.contacts() + " ground contacts in all");
        }
        return String.join("; ", parts);
    }

    private boolean perHand(Item item) {
        var exercise = told.get(item.exerciseId());
        return exercise != null && exercise.loadType().equals("KG_PER_HAND");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
