package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.Loads;
import dev.ironstride.plan.prescription.MainLiftTable;
import dev.ironstride.plan.prescription.MainLiftWeek;
import dev.ironstride.plan.prescription.RpeChart;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Sets, repetitions, effort, load and rest of one exercise (domain.md 4.2, 5.1-5.4). */
final class Dose {

    /** Rest after heavy sets, seconds (3-5 min, S5). */
    private static final int HEAVY_REST = 180;
    /** Rest after main sets below RPE 8, seconds (more than 2 min for the trained, S49). */
    private static final int MAIN_REST = 120;
    /** Rest after accessories, seconds (60-90). */
    private static final int ACCESSORY_REST = 75;
    /** Rest after core work, seconds (30-60). */
    private static final int CORE_REST = 45;

    private static final double HEAVY_RPE = 8;
    private static final double ACCESSORY_RPE = 7;
    private static final double DELOAD_RPE = 6;
    /** Bodyweight lifts climb from 8 to 15 repetitions (domain.md 5.3). */
    private static final int BODYWEIGHT_LEAST_REPS = 8;
    /** A hold grows by five seconds a week (domain.md 5.3). */
    private static final int HOLD_STEP_SECONDS = 5;

    private static final int CORE_REPS = 8;
    private static final int ACCESSORY_SETS = 2;
    private static final int WEEK_THREE = 3;

    private final Athlete athlete;
    private final Level level;

    Dose(Athlete athlete, Level level) {
        this.athlete = athlete;
        this.level = level;
    }

    Item main(Exercise exercise, MainLiftWeek row) {
        OptionalDouble percent = exercise.loadable() ? RpeChart.percent(row.reps(), row.rpe()) : OptionalDouble.empty();
        int reps = exercise.loadable() ? row.reps() : Math.max(BODYWEIGHT_LEAST_REPS, row.reps());
        int rest = row.rpe() >= HEAVY_RPE ? HEAVY_REST : MAIN_REST;
        return item(exercise, row.sets(), reps, null, row.rpe(), boxed(percent), load(exercise, row), rest);
    }

    private @Nullable Double load(Exercise exercise, MainLiftWeek row) {
        Double maximum = athlete.oneRepMax().get(exercise.id());
        if (maximum == null || !exercise.loadable()) {
            return null;
        }
        MainLiftWeek charted = row.ofWeekThree() > 0 ? MainLiftTable.row(level, WEEK_THREE) : row;
        double share = row.ofWeekThree() > 0 ? row.ofWeekThree() : 1;
        OptionalDouble percent = RpeChart.percent(charted.reps(), charted.rpe());
        return percent.isEmpty()
                ? null
                : Double.valueOf(Loads.floorToStep(maximum * percent.getAsDouble() / 100 * share, exercise.loadType()));
    }

    Item accessory(Exercise exercise, MainLiftWeek row) {
        if (exercise.isometric()) {
            return hold(exercise, row, 1, ACCESSORY_REST);
        }
        return item(
                exercise, ACCESSORY_SETS, accessoryReps(row.phase()), null, effort(row), null, null, ACCESSORY_REST);
    }

    private static int accessoryReps(Phase phase) {
        return switch (phase) {
            case AA -> 12;
            case MS, MT -> 10;
            case PW, TP -> 8;
        };
    }

    Item core(Exercise exercise, MainLiftWeek row, int planWeek) {
        if (exercise.isometric()) {
            return hold(exercise, row, planWeek, CORE_REST);
        }
        return item(exercise, ACCESSORY_SETS, CORE_REPS, null, effort(row), null, null, CORE_REST);
    }

    private static Item hold(Exercise exercise, MainLiftWeek row, int planWeek, int rest) {
        int seconds = Math.min(exercise.holdTo(), exercise.holdFrom() + HOLD_STEP_SECONDS * (planWeek - 1));
        return item(exercise, ACCESSORY_SETS, null, seconds, effort(row), null, null, rest);
    }

    private static double effort(MainLiftWeek row) {
        return row.deload() ? DELOAD_RPE : ACCESSORY_RPE;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    private static Item item(
            Exercise exercise,
            int sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            double rpe,
            @Nullable Double percent,
            @Nullable Double loadKg,
            int rest) {
        return new Item(
                exercise.id(),
                exercise.pattern(),
                sets,
                reps,
                seconds,
                exercise.unilateral(),
                rpe,
                percent,
                loadKg,
                exercise.tempo(),
                rest,
                0,
                exercise.legWeight());
    }

    /** The item with a share of its sets, at least one. */
    static Item share(Item item, double share) {
        return item.withSets(Math.max(1, (int) Math.ceil(item.sets() * share)));
    }
}
